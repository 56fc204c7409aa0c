import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// Draws the demo company's film, which callers at web pages see while they wait: `java tools/MakeFilm.java`. Needs
/// ffmpeg with VP9 and Opus. The sound is the demo's own music on hold.
final class MakeFilm {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int PER_SECOND = 15;
    private static final double SECONDS = 24;
    private static final int HORIZON = 232;
    private static final Path DEMO = Path.of("gateway/server/src/main/resources/demo");

    /// @param depth from 0 (near) to 1 (far)
    private record Lantern(double x, double phase, double depth, double sway) {}

    private record Star(double x, double y, double size, double phase) {}

    private final List<Lantern> lanterns;
    private final List<Star> stars;

    private MakeFilm() {
        Random random = new Random(7);
        lanterns = random.doubles(22).mapToObj(x -> new Lantern(x, random.nextDouble(), random.nextDouble(), random.nextDouble()))
                .sorted((a, b) -> Double.compare(b.depth(), a.depth()))
                .toList();
        stars = random.doubles(70).mapToObj(x -> new Star(x * WIDTH, random.nextDouble() * HORIZON * 0.9, 0.6 + random.nextDouble(), random.nextDouble()))
                .toList();
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Process ffmpeg = new ProcessBuilder("ffmpeg", "-y", "-loglevel", "error",
                "-f", "rawvideo", "-pix_fmt", "bgr24", "-s", WIDTH + "x" + HEIGHT, "-r", String.valueOf(PER_SECOND), "-i", "-",
                "-stream_loop", "-1", "-i", DEMO.resolve("prompts/music-on-hold.wav").toString(), "-t", String.valueOf(SECONDS),
                "-c:v", "libvpx-vp9", "-b:v", "0", "-crf", "42", "-g", "90", "-row-mt", "1", "-pix_fmt", "yuv420p",
                "-c:a", "libopus", "-b:a", "24k", "-ac", "1",
                // The same bytes each time.
                "-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact", "-map_metadata", "-1",
                DEMO.resolve("lanterns.webm").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        MakeFilm film = new MakeFilm();
        try (OutputStream frames = ffmpeg.getOutputStream()) {
            for (int frame = 0; frame < SECONDS * PER_SECOND; frame++) {
                frames.write(film.frame(frame / (double) PER_SECOND));
            }
        }
        if (ffmpeg.waitFor() != 0) {
            throw new IOException("ffmpeg ended with " + ffmpeg.exitValue());
        }
    }

    /// The film comes back to its beginning: everything is periodic in its length.
    private byte[] frame(double second) {
        double turn = second / SECONDS;
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        sky(g, turn);
        hills(g);
        sea(g, turn);
        lanterns.forEach(lantern -> lantern(g, lantern, turn));
        title(g, second);
        g.dispose();
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    private void sky(Graphics2D g, double turn) {
        g.setPaint(new GradientPaint(0, 0, new Color(0x0B1B2B), 0, HORIZON, new Color(0x2F4A5C)));
        g.fillRect(0, 0, WIDTH, HORIZON);
        for (Star star : stars) {
            double light = 0.35 + 0.35 * wave(3 * turn + star.phase());
            g.setColor(new Color(1f, 1f, 0.92f, (float) light));
            g.fill(new Ellipse2D.Double(star.x(), star.y(), star.size(), star.size()));
        }
    }

    private static void hills(Graphics2D g) {
        Path2D far = new Path2D.Double();
        far.moveTo(0, HORIZON);
        far.curveTo(90, HORIZON - 60, 190, HORIZON - 50, 270, HORIZON - 22);
        far.curveTo(360, HORIZON - 78, 470, HORIZON - 66, WIDTH, HORIZON - 14);
        far.lineTo(WIDTH, HORIZON);
        far.closePath();
        g.setColor(new Color(0x1B3142));
        g.fill(far);
    }

    private static void sea(Graphics2D g, double turn) {
        g.setPaint(new GradientPaint(0, HORIZON, new Color(0x27465A), 0, HEIGHT, new Color(0x0A1722)));
        g.fillRect(0, HORIZON, WIDTH, HEIGHT - HORIZON);
        g.setStroke(new BasicStroke(1.2f));
        for (int line = 0; line < 14; line++) {
            double y = HORIZON + 6 + line * line * 0.65;
            Path2D ripple = new Path2D.Double();
            ripple.moveTo(0, y);
            for (int x = 0; x <= WIDTH; x += 8) {
                ripple.lineTo(x, y + 1.6 * Math.sin(x / (18.0 + 3 * line) + 2 * Math.PI * (2 * turn + line / 5.0)));
            }
            g.setColor(new Color(1f, 1f, 1f, 0.05f));
            g.draw(ripple);
        }
    }

    private static void lantern(Graphics2D g, Lantern lantern, double turn) {
        double risen = (turn + lantern.phase()) % 1;
        double scale = 1.15 - 0.85 * lantern.depth();
        double ground = HORIZON + 10 + (1 - lantern.depth()) * 80;
        double x = lantern.x() * WIDTH + 16 * scale * Math.sin(2 * Math.PI * (turn + lantern.sway()));
        double y = ground - risen * (ground + 60);
        float light = (float) (Math.min(1, 8 * risen) * Math.min(1, 6 * (1 - risen)) * (0.85 + 0.15 * wave(6 * turn + lantern.sway())));
        glow(g, x, y, 46 * scale, light * 0.55f);
        double reflected = ground + (ground - y) * 0.18;
        glow(g, x, reflected, 26 * scale, light * 0.28f * (float) (1 - risen));
        double width = 17 * scale;
        double height = 23 * scale;
        var paper = new RoundRectangle2D.Double(x - width / 2, y - height / 2, width, height, width * 0.7, height * 0.45);
        g.setPaint(new GradientPaint((float) x, (float) (y - height / 2), new Color(1f, 0.72f, 0.33f, light), (float) x, (float) (y + height / 2), new Color(1f, 0.93f, 0.7f, light)));
        g.fill(paper);
    }

    private static void glow(Graphics2D g, double x, double y, double radius, float light) {
        g.setPaint(new RadialGradientPaint((float) x, (float) y, (float) radius, new float[] {0, 1}, new Color[] {
            new Color(1f, 0.75f, 0.38f, light), new Color(1f, 0.6f, 0.25f, 0f)
        }));
        g.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    private static void title(Graphics2D g, double second) {
        double seen = Math.min(1, Math.min(Math.max(0, second - 1), Math.max(0, 8 - second)));
        g.setColor(new Color(1f, 0.97f, 0.9f, (float) seen));
        g.setFont(new Font(Font.SERIF, Font.PLAIN, 38));
        String words = "Larkenby Lanterns";
        g.drawString(words, (WIDTH - g.getFontMetrics().stringWidth(words)) / 2, 110);
    }

    private static double wave(double turns) {
        return Math.sin(2 * Math.PI * turns);
    }
}
