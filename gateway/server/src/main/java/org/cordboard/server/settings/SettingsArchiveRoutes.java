package org.cordboard.server.settings;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.UnaryOperator;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.server.config.CompanyArchive;
import org.cordboard.server.config.CompanyDocument;
import org.cordboard.server.config.ConfigException;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.ApiBody;
import org.cordboard.server.http.ApiRoute;
import org.cordboard.server.http.HttpProblem;
import org.cordboard.server.http.Routes;
import org.cordboard.server.signin.Guard;

/// The whole company as a ZIP file, to be taken out and put in.
public final class SettingsArchiveRoutes implements Routes {
    private static final int ARCHIVE_AT_MOST = 256 << 20;

    private final Settings settings;
    private final UnaryOperator<CompanyDocument> asHeard;

    /// @param asHeard puts the sounds that were recorded in the place of those that came with the company
    public SettingsArchiveRoutes(Settings settings, UnaryOperator<CompanyDocument> asHeard) {
        this.settings = settings;
        this.asHeard = asHeard;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        ApiBody archive = new ApiBody.File("application/zip", "`company.yaml`, and the sounds and calendars beside it");
        ApiRoute.get("/api/settings-archive", Access.ADMINISTRATOR, "The whole company as a ZIP file")
                .answers(archive)
                .handledBy(routes, this::get);
        SettingsRoutes.changing(ApiRoute.put(
                        "/api/settings-archive", Access.ADMINISTRATOR, "Replaces the whole company by a ZIP file"))
                .takes(archive)
                .handledBy(routes, this::put);
    }

    private void get(Context ctx) {
        Settings.Present present = settings.present();
        ctx.header("ETag", "\"" + present.revision() + "\"");
        ctx.contentType("application/zip").result(CompanyArchive.zip(asHeard.apply(present.document())));
    }

    private void put(Context ctx) throws IOException {
        try {
            CompanyDocument imported = CompanyArchive.unzip(body(ctx));
            SettingsRoutes.tell(
                    ctx,
                    settings.replace(
                            SettingsRoutes.expected(ctx), Guard.person(ctx).id().value(), imported));
        } catch (ConfigException refused) {
            SettingsRoutes.refuse(ctx, refused);
        } catch (StaleSettingsException stale) {
            throw SettingsRoutes.problem(stale);
        }
    }

    private static byte[] body(Context ctx) throws IOException {
        try (InputStream body = ctx.bodyInputStream()) {
            byte[] packed = body.readNBytes(ARCHIVE_AT_MOST);
            if (packed.length == ARCHIVE_AT_MOST) {
                throw new HttpProblem(
                        413, "body", Sentence.of("The archive is too large"), Sentence.of("Send less than 256 MB"));
            }
            return packed;
        }
    }
}
