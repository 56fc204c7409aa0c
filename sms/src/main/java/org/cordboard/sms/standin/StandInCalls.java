package org.cordboard.sms.standin;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/// A voice network's questions and reports to the owner of an account, whose callers dial. The
/// calls themselves are made by whoever uses this. Any thread; blocks until the owner has answered.
public final class StandInCalls implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final StandInAccount account;
    private final URI owner;
    private final URI voice;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final SignedPost poster;

    /// @param owner where the account's owner really is
    /// @param voice the path that is asked what to do with a call
    public StandInCalls(StandInAccount account, URI owner, String voice) {
        this.account = account;
        this.owner = owner;
        this.voice = account.publicBase().resolve(voice);
        poster = new SignedPost(client, account.token());
    }

    /// What the owner says.
    ///
    /// @param status of HTTP
    /// @param body such as TwiML
    public record Answer(int status, String body) {
        /// @throws IllegalArgumentException for what is no TwiML
        public Instructions instructions() {
            return Instructions.read(body);
        }
    }

    /// Somebody calls a number of the account: asks what to do.
    ///
    /// @param call as Twilio names calls: `CA` and 32 hexadecimal digits
    public Answer call(String call, String caller, String number) {
        Map<String, String> form = form(call, "ringing");
        form.put("From", caller);
        form.put("To", number);
        form.put("Called", number);
        form.put("Caller", caller);
        form.put("Direction", "inbound");
        return tell(voice, form);
    }

    /// Tells how far the network's call to the owner has come, which it makes for `call`.
    ///
    /// @param status as Twilio writes it
    /// @param seconds how long it has lasted, where that is known
    public Answer leg(Instructions.SipPlace place, String call, String leg, String status, OptionalInt seconds) {
        Map<String, String> form = form(leg, status);
        form.put("ParentCallSid", call);
        form.put("To", place.address());
        form.put("Direction", "outbound-dial");
        form.put("CallbackSource", "call-progress-events");
        seconds.ifPresent(length -> form.put("CallDuration", Integer.toString(length)));
        return tell(place.callback().orElseThrow(), form);
    }

    /// Says what has come of calling the owner, and asks what to do next.
    ///
    /// @param status as Twilio writes it
    /// @param sipStatus with which the owner has answered
    public Answer outcome(Instructions.SipPlace place, String call, String leg, String status, int sipStatus) {
        Map<String, String> form = form(call, "in-progress");
        form.put("DialCallSid", leg);
        form.put("DialCallStatus", status);
        form.put("DialSipResponseCode", Integer.toString(sipStatus));
        return tell(place.action().orElseThrow(), form);
    }

    /// Tells that the caller's own call has come to its end.
    ///
    /// @param path which the number names for that
    /// @param status as Twilio writes it
    public Answer ended(String path, String call, String status, int seconds) {
        Map<String, String> form = form(call, status);
        form.put("CallDuration", Integer.toString(seconds));
        form.put("Direction", "inbound");
        return tell(account.publicBase().resolve(path), form);
    }

    private Map<String, String> form(String call, String status) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("AccountSid", account.id());
        form.put("ApiVersion", TextsApi.VERSION);
        form.put("CallSid", call);
        form.put("CallStatus", status);
        return form;
    }

    private Answer tell(URI address, Map<String, String> form) {
        return poster.post(owner, address, form)
                .map(answer -> new Answer(answer.statusCode(), answer.body()))
                .orElseThrow(() -> new IllegalStateException("Nobody answers at " + owner));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
