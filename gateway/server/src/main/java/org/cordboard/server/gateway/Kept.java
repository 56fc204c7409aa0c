package org.cordboard.server.gateway;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.nio.file.Path;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.id.TenantId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.media.Sound;
import org.cordboard.server.call.CallKeeper;
import org.cordboard.server.call.PromptSounds;
import org.cordboard.server.callrecord.CallRecords;
import org.cordboard.server.config.GatewaySettings;
import org.cordboard.server.http.Routes;
import org.cordboard.server.journal.Journal;
import org.cordboard.server.signin.*;
import org.cordboard.server.store.Database;

final class Kept implements AutoCloseable {
    private final Database database;
    private final Journal journal;
    private final CallRecords records;
    private final Users users;
    private final Sessions sessions;
    private final SignIn signIn;
    private final Map<PromptId, Sound> sounds = new HashMap<>();

    private Kept(GatewaySettings s, Clock clock) throws IOException {
        database = Database.open(s.store());
        TenantId tenant = s.company().company().id();
        journal = new Journal(database, tenant);
        records = new CallRecords(database, tenant, journal);
        users = new Users(database, tenant, clock);
        sessions = new Sessions(database, tenant, clock, Duration.ofHours(16));
        signIn = new SignIn(users, sessions, clock);
        for (var p : s.company().prompts()) {
            sounds.put(p.id(), Sound.read(new java.io.ByteArrayInputStream(p.wav())));
        }
    }
    static Kept open(GatewaySettings settings, Clock clock) throws IOException { return new Kept(settings, clock); }
    People people() { return new People(users); }
    Journal journal() { return journal; }
    int unheard(AgentId agent) { return 0; }
    void onVoicemailChanged(Consumer<WorkgroupId> listener) {}
    interface B { String adopt(Path p); }
    B blobs() { return p -> "x"; }
    PromptSounds sounds() { return id -> Optional.ofNullable(sounds.get(id)); }
    CallKeeper keeper() { return new CallKeeper() {
        public void deliver(CallEffect.DeliverMessage m) {}
        public void write(CallEffect.WriteRecord c) { records.store(c); }
    }; }
    Sessions sessions() { return sessions; }
    SignIn signIn() { return signIn; }
    Routes routes() { return r -> {}; }
    public void close() { database.close(); }
}
