package org.cordboard.server.signin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cordboard.core.company.Person;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.protocol.Rest;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.ApiBody;
import org.cordboard.server.http.ApiRoute;
import org.cordboard.server.http.HttpProblem;
import org.cordboard.server.http.PeerAddress;
import org.cordboard.server.http.Routes;

/// Signing in and out. The session's token lives in a cookie that scripts cannot read and foreign pages cannot
/// send.
public final class SignInRoutes implements Routes {
    private final SignIn signIn;
    private final Sessions sessions;
    private final Supplier<String> company;
    private final boolean secure;
    private final InstantSource clock;
    private final Consumer<AgentId> signedOut;

    /// @param secure whether browsers come by HTTPS
    /// @param signedOut is told who has left
    public SignInRoutes(
            SignIn signIn,
            Sessions sessions,
            Supplier<String> company,
            boolean secure,
            InstantSource clock,
            Consumer<AgentId> signedOut) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.company = company;
        this.secure = secure;
        this.clock = clock;
        this.signedOut = signedOut;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        ApiRoute.post("/api/sign-in", Access.ANYONE, "Signs in; the answer sets the cookie that opens all else")
                .takes(ApiBody.of(Rest.SignIn.class))
                .answers(ApiBody.of(Rest.Me.class))
                .handledBy(routes, this::signIn);
        ApiRoute.post("/api/sign-out", Access.SIGNED_IN, "Signs out")
                .answersNothing()
                .handledBy(routes, this::signOut);
        ApiRoute.get("/api/me", Access.SIGNED_IN, "Who is signed in")
                .answers(ApiBody.of(Rest.Me.class))
                .handledBy(routes, ctx -> ctx.json(me(Guard.person(ctx))));
    }

    private void signIn(Context ctx) {
        Rest.SignIn wanted = ctx.bodyAsClass(Rest.SignIn.class);
        require("userName", wanted.userName());
        require("password", wanted.password());
        switch (signIn.attempt(wanted.userName(), wanted.password(), PeerAddress.of(ctx))) {
            case SignInResult.Accepted accepted -> {
                Session session = accepted.session();
                long seconds =
                        Duration.between(clock.instant(), session.expiresAt()).toSeconds();
                ctx.cookie(cookie(accepted.token(), (int) seconds)).json(me(session.person()));
            }
            case SignInResult.Refused refused ->
                throw new HttpProblem(
                        401, "password", refused.words(), Sentence.of("Check user name and password"), (int)
                                refused.retryAfter().toSeconds());
            case SignInResult.Locked locked ->
                throw new HttpProblem(
                        429,
                        "password",
                        locked.words(),
                        Sentence.of("Wait, or ask your administrator"),
                        secondsUntil(locked.until()));
        }
    }

    private int secondsUntil(Instant until) {
        return (int) Math.max(1, Duration.between(clock.instant(), until).toSeconds());
    }

    private static void require(String field, String value) {
        if (value == null || value.isBlank()) {
            throw new HttpProblem(400, field, Sentence.of("This field is missing"), Sentence.of("Give it a value"));
        }
    }

    private void signOut(Context ctx) {
        sessions.close(ctx.cookie(Guard.COOKIE));
        ctx.cookie(cookie("", 0));
        signedOut.accept(Guard.person(ctx).id());
        ctx.status(204);
    }

    private Rest.Me me(Person person) {
        return new Rest.Me(person.id().value(), person.name(), person.role().name(), company.get());
    }

    private Cookie cookie(String token, int maxAgeSeconds) {
        Cookie cookie = new Cookie(Guard.COOKIE, token);
        cookie.setPath("/");
        cookie.setMaxAge(maxAgeSeconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setSameSite(SameSite.STRICT);
        return cookie;
    }
}
