package org.cordboard.server.signin;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.security.RouteRole;
import io.javalin.websocket.WsContext;
import java.util.Optional;
import java.util.Set;
import org.cordboard.core.company.Person;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.HttpProblem;

/// The one place where it is decided who may use a route.
public final class Guard implements Handler {
    /// The name of the cookie that holds the session's token.
    public static final String COOKIE = "cordboard-session";
    private static final String PERSON = "cordboard.person";

    private final Sessions sessions;

    public Guard(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void handle(Context ctx) {
        Set<RouteRole> wanted = ctx.routeRoles();
        if (wanted.contains(Access.ANYONE)) {
            return;
        }
        Person person = signedIn(ctx)
                .orElseThrow(
                        () -> new HttpProblem(401, "", Sentence.of("You are not signed in"), Sentence.of("Sign in")));
        boolean mayUse = wanted.contains(Access.SIGNED_IN)
                || wanted.contains(Access.SUPERVISOR) && person.role().includes(Person.Role.SUPERVISOR)
                || wanted.contains(Access.ADMINISTRATOR) && person.role().includes(Person.Role.ADMINISTRATOR);
        if (!mayUse) {
            throw wanted.contains(Access.SUPERVISOR)
                    ? new HttpProblem(
                            403, "", Sentence.of("This is for supervisors"), Sentence.of("Sign in as a supervisor"))
                    : new HttpProblem(
                            403,
                            "",
                            Sentence.of("This is for administrators"),
                            Sentence.of("Sign in as an administrator"));
        }
        ctx.attribute(PERSON, person);
    }

    private Optional<Person> signedIn(Context ctx) {
        return Optional.ofNullable(ctx.cookie(COOKIE)).flatMap(sessions::find).map(Session::person);
    }

    /// Whoever sent a request that was let through to a route for people who are signed in.
    public static Person person(Context ctx) {
        Person person = ctx.attribute(PERSON);
        if (person == null) {
            throw new IllegalStateException("The route is open to everybody: " + ctx.path());
        }
        return person;
    }

    /// Whoever opened a socket that is for people who are signed in.
    public static Person person(WsContext socket) {
        Person person = socket.attribute(PERSON);
        if (person == null) {
            throw new IllegalStateException("The socket is open to everybody");
        }
        return person;
    }
}
