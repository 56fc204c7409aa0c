package org.cordboard.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;

/// The web client. It is the same for each path, and draws what belongs to that.
public final class ClientPage {
    /// A telephone that texts the demo company: there is none at other gateways, which answer 404.
    public static final String TELEPHONE = "/telephone";

    /// The mailboxes of the demo company's people, as the telephone.
    public static final String MAILBOXES = "/mailboxes";

    private static final byte[] PAGE = read();

    private ClientPage() {}

    /// For everybody, without signing in.
    public static void add(RoutesConfig routes, String path) {
        Page.add(routes, path, Access.ANYONE, ClientPage::send);
    }

    static void send(Context ctx) {
        ctx.header("Cache-Control", "no-cache");
        ctx.contentType("text/html; charset=utf-8").result(PAGE);
    }

    private static byte[] read() {
        try (InputStream page = ClientPage.class.getResourceAsStream("/web/index.html")) {
            if (page == null) {
                throw new IllegalStateException(
                        "The web client is not on the class path; build the project as a whole");
            }
            return page.readAllBytes();
        } catch (IOException unreadable) {
            throw new IllegalStateException("The web client cannot be read", unreadable);
        }
    }
}
