package org.cordboard.server.texting;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.TenantId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.server.store.Database;
import org.cordboard.server.store.HandClock;
import org.cordboard.sms.provider.Delivery;
import org.cordboard.sms.provider.DeliveryReport;
import org.cordboard.sms.provider.IncomingText;
import org.cordboard.sms.standin.Carried;

/// The texting room, for tests of what is done with it by mail.
public final class MailedRoom implements AutoCloseable {
    public static final String OURS = TextRoom.OURS;
    public static final String GRACE = TextRoom.GRACE;

    private final Database database;
    private final HandClock clock;
    private final TextRoom room;
    private int came;

    public MailedRoom(Database database, TenantId tenant, HandClock clock) throws IOException {
        this.database = database;
        this.clock = clock;
        this.room = new TextRoom(database, tenant, clock);
    }

    public Texting texting() {
        return room.texting;
    }

    /// A customer texts.
    public void texts(String words) {
        came++;
        IncomingText text = new IncomingText("SM" + came, GRACE, OURS, words, List.of(), Optional.empty());
        Runnable told = database.write(handle -> room.texting.take(handle, text, clock.instant()));
        told.run();
    }

    /// The customer's thread.
    public TextThread thread() {
        return room.texting
                .threads(
                        new ThreadSearch(
                                List.of(TextRoom.SUPPORT, new WorkgroupId("sales")),
                                Optional.of(TextThread.State.OPEN),
                                ""),
                        TextRoom.ADA)
                .getFirst()
                .thread();
    }

    /// What stands there, as `author: words`.
    public List<String> standing() {
        return room.messages(thread()).stream()
                .map(message -> message.author().map(Object::toString).orElse("Grace") + ": " + message.words())
                .toList();
    }

    /// The types of what is enclosed in the newest message.
    public List<String> enclosed() {
        return room.newest(thread()).enclosures().stream()
                .filter(Enclosure.Here.class::isInstance)
                .map(enclosure -> ((Enclosure.Here) enclosure).picture().type())
                .toList();
    }

    public void isLookedAfterBy(String person) {
        room.texting.change(
                thread().id(),
                TextRoom.ADA,
                (known, now) -> known.lookedAfterBy(Optional.of(new AgentId(person)), now));
    }

    /// Another workgroup answers from now on.
    public void belongsTo(String workgroup) {
        room.texting.handOver(thread(), TextRoom.ADA, new WorkgroupId(workgroup), Optional.empty());
    }

    /// Hands over to the network what waits.
    public List<String> handedOver() {
        room.sender.sendDue();
        return room.network.sent().stream().map(Carried::words).toList();
    }

    /// The network tells that the newest text of ours did not arrive.
    public void undelivered(String trouble) {
        TextMessage newest = room.newest(thread());
        room.texting
                .outgoing()
                .report(
                        newest.id(),
                        new DeliveryReport(
                                room.network.sent().getLast().id(),
                                Delivery.UNDELIVERED,
                                OptionalInt.of(30_003),
                                OptionalInt.empty(),
                                Optional.empty()),
                        _ -> trouble);
    }

    @Override
    public void close() {
        room.close();
    }
}
