package org.cordboard.sms.twilio;

import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.cordboard.sms.provider.IncomingText;
import org.cordboard.sms.provider.NetworkException;
import org.cordboard.sms.provider.OutgoingText;
import org.cordboard.sms.provider.PictureOutcome;
import org.cordboard.sms.provider.PicturePlace;
import org.cordboard.sms.provider.SendOutcome;
import org.cordboard.sms.provider.SentText;
import org.cordboard.sms.provider.TextNetwork;

/// Twilio's programmable messaging, by its own library.
public final class TwilioNetwork implements TextNetwork {
    private static final int NOT_FOUND = 404;

    private final TwilioConfig config;
    private final TwilioPaths paths;
    private final TwilioRestClient client;
    private final TwilioPictures pictures;

    public TwilioNetwork(TwilioConfig config, TwilioPaths paths) {
        this.config = config;
        this.paths = paths;
        this.client = config.key()
                .map(key -> new TwilioRestClient.Builder(key.id(), key.secret()))
                .orElseGet(() -> new TwilioRestClient.Builder(config.account(), config.token()))
                .accountSid(config.account())
                .httpClient(new OnceClient(config))
                .build();
        this.pictures = new TwilioPictures(config);
    }

    @Override
    public SendOutcome send(OutgoingText text) {
        MessageCreator creator =
                creator(text).setStatusCallback(config.publicBase().resolve(paths.report(text.id())));
        try {
            return new SendOutcome.Accepted(Messages.report(creator.create(client)));
        } catch (TwilioException failed) {
            return SendFailures.outcome(failed);
        }
    }

    /// Words that are empty are left out: they would be refused.
    private static MessageCreator creator(OutgoingText text) {
        PhoneNumber to = new PhoneNumber(text.to());
        PhoneNumber from = new PhoneNumber(text.from());
        if (text.pictures().isEmpty()) {
            return Message.creator(to, from, text.words());
        }
        MessageCreator creator = Message.creator(to, from, text.pictures());
        return text.words().isEmpty() ? creator : creator.setBody(text.words());
    }

    @Override
    public Optional<SentText> sent(String id) throws NetworkException {
        try {
            return Optional.of(Messages.sent(Message.fetcher(id).fetch(client)));
        } catch (ApiException failed) {
            if (failed.getStatusCode() != null && failed.getStatusCode() == NOT_FOUND) {
                return Optional.empty();
            }
            throw unanswered(failed);
        } catch (TwilioException failed) {
            throw unanswered(failed);
        }
    }

    @Override
    public List<SentText> sent(String from, String to, Instant since) throws NetworkException {
        return asked(() -> all(Message.reader()
                        .setFrom(new PhoneNumber(from))
                        .setTo(new PhoneNumber(to))
                        .setDateSentAfter(since.atZone(ZoneOffset.UTC))
                        .read(client))
                .stream()
                .map(Messages::sent)
                .sorted(Comparator.comparing(SentText::at).reversed())
                .toList());
    }

    @Override
    public List<IncomingText> received(Instant since) throws NetworkException {
        List<Message> found =
                asked(() -> all(Message.reader()
                                .setDateSentAfter(since.atZone(ZoneOffset.UTC))
                                .read(client))
                        .stream()
                        .filter(message -> message.getDirection() == Message.Direction.INBOUND)
                        .sorted(Comparator.comparing(Message::getDateCreated))
                        .toList());
        List<IncomingText> texts = new ArrayList<>();
        for (Message message : found) {
            texts.add(Messages.received(message, pictures(message)));
        }
        return List.copyOf(texts);
    }

    private List<PicturePlace> pictures(Message message) throws NetworkException {
        if (Messages.pictures(message) == 0) {
            return List.of();
        }
        return asked(() -> StreamSupport.stream(
                        com.twilio.rest.api.v2010.account.message.Media.reader(message.getSid())
                                .read(client)
                                .spliterator(),
                        false)
                .map(media -> new PicturePlace(TwilioPictures.place(media.getUri()), media.getContentType()))
                .toList());
    }

    @Override
    public PictureOutcome picture(PicturePlace place, int most) {
        return pictures.fetch(place, most);
    }

    private static List<Message> all(Iterable<Message> pages) {
        return StreamSupport.stream(pages.spliterator(), false).toList();
    }

    private static <T> T asked(Supplier<T> question) throws NetworkException {
        try {
            return question.get();
        } catch (TwilioException failed) {
            throw unanswered(failed);
        }
    }

    private static NetworkException unanswered(TwilioException failed) {
        return new NetworkException("Twilio could not be asked: " + failed.getMessage(), failed);
    }
}
