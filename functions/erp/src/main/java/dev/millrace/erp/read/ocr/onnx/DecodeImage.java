package dev.millrace.erp.read.ocr.onnx;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Unpacks an image whose header says that it is small enough.
final class DecodeImage {

    private final long pixels;

    /// @param pixels the most that an image may have
    DecodeImage(long pixels) {
        this.pixels = pixels;
    }

    /// Says how large an image is that is too large.
    static final class TooLarge extends Exception {

        private static final long serialVersionUID = 1;

        TooLarge(String message) {
            super(message);
        }
    }

    /// @throws IOException if it is no image, or is damaged
    /// @throws TooLarge before anything of it was unpacked
    Picture of(byte[] bytes) throws IOException, TooLarge {
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new IOException("no image of a known format");
            }
            var reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return decoded(reader);
            } catch (RuntimeException damaged) {
                throw new IOException("a damaged image", damaged);
            } finally {
                reader.dispose();
            }
        }
    }

    private Picture decoded(ImageReader reader) throws IOException, TooLarge {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if ((long) width * height > pixels) {
            throw new TooLarge("%d × %d pixels of at most %d".formatted(width, height, pixels));
        }
        var image = reader.read(0);
        var plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = plain.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return new Picture(plain);
    }
}
