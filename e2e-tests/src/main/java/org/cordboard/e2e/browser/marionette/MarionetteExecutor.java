package org.cordboard.e2e.browser.marionette;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.openqa.selenium.remote.Command;
import org.openqa.selenium.remote.CommandExecutor;
import org.openqa.selenium.remote.DriverCommand;
import org.openqa.selenium.remote.ErrorCodec;
import org.openqa.selenium.remote.Response;

/// Lets Selenium's `RemoteWebDriver` drive Firefox without geckodriver, by speaking Marionette to it.
public final class MarionetteExecutor implements CommandExecutor {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final MarionetteConnection connection;

    private MarionetteExecutor(MarionetteConnection connection) {
        this.connection = connection;
    }

    /// @param port where Firefox listens on this machine
    public static MarionetteExecutor connect(int port) {
        try {
            return new MarionetteExecutor(MarionetteConnection.open(port));
        } catch (IOException e) {
            throw new UncheckedIOException("Firefox does not speak Marionette on port " + port, e);
        }
    }

    @Override
    public Response execute(Command command) throws IOException {
        Response response = new Response(command.getSessionId());
        try {
            JsonNode result = connection.send(MarionetteCommands.name(command), MarionetteCommands.parameters(command));
            response.setState("success");
            fill(response, command, result);
        } catch (MarionetteException e) {
            response.setState(e.error());
            response.setValue(ErrorCodec.createDefault()
                    .decode(Map.of("value", Map.of("error", e.error(), "message", e.getMessage()))));
        }
        if (command.getName().equals(DriverCommand.QUIT)) {
            connection.close();
        }
        return response;
    }

    private static void fill(Response response, Command command, JsonNode result) {
        if (command.getName().equals(DriverCommand.NEW_SESSION)) {
            response.setSessionId(result.path("sessionId").asText());
            response.setValue(JSON.convertValue(result.path("capabilities"), Object.class));
            return;
        }
        JsonNode value = result.size() == 1 && result.has("value") ? result.get("value") : result;
        response.setValue(JSON.convertValue(value, Object.class));
    }
}
