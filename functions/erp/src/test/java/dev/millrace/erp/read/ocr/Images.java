package dev.millrace.erp.read.ocr;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/// Images for tests.
public final class Images {

    private static final int WIDTH = 700;
    private static final int HEIGHT = 420;
    private static final List<String> LABELS = List.of("Invoice No.", "Date", "Net", "Tax", "Total");
    private static final List<String> VALUES = List.of("4711", "25/12/2018", "100.00", "19.00", "119.00");

    private Images() {}

    /// Labels on the left, values on the right, five lines.
    public static byte[] invoice() {
        return png(drawn());
    }

    /// The same, turned clockwise.
    public static byte[] invoice(int degrees) {
        var side = WIDTH + HEIGHT;
        var turned = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var graphics = turned.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, side, side);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.translate(side / 2, side / 2);
        graphics.rotate(Math.toRadians(degrees));
        graphics.drawImage(drawn(), -WIDTH / 2, -HEIGHT / 2, null);
        graphics.dispose();
        return png(turned);
    }

    /// A header that promises more pixels than memory has.
    public static byte[] promising(int width, int height) {
        var header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height);
        header.put(new byte[] {8, 2, 0, 0, 0});
        var crc = new CRC32();
        crc.update(header.array());
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(header.array())
                .putInt((int) crc.getValue())
                .array();
    }

    private static BufferedImage drawn() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(Color.BLACK);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 32));
        for (var i = 0; i < LABELS.size(); i++) {
            graphics.drawString(LABELS.get(i), 40, 60 + 70 * i);
            graphics.drawString(VALUES.get(i), 440, 60 + 70 * i);
        }
        graphics.dispose();
        return image;
    }

    private static byte[] png(BufferedImage image) {
        try (var output = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", output);
            return output.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
