package org.cordboard.server.texting;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// Pictures for tests, drawn here.
final class Drawn {
    private Drawn() {}

    /// @param kind such as `png`
    static byte[] picture(String kind, Color color) {
        BufferedImage canvas = new BufferedImage(48, 32, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = canvas.createGraphics();
        pen.setColor(color);
        pen.fillOval(4, 4, 40, 24);
        pen.dispose();
        try (ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            ImageIO.write(canvas, kind, file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
