package dev.millrace.erp.read.ocr.onnx;

import dev.millrace.erp.read.text.Box;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/// An image whose pixels are red, green and blue.
record Picture(BufferedImage pixels) {

    private static final double HALF = 0.5;

    int width() {
        return pixels.getWidth();
    }

    int height() {
        return pixels.getHeight();
    }

    /// A part of it that follows a line which falls from left to right.
    ///
    /// @param slope how much the line falls, per pixel
    Picture along(Box box, double slope, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.translate(-box.left(), height * HALF - box.middle());
        var middle = (box.left() + box.right()) * HALF;
        graphics.transform(new AffineTransform(1, -slope, 0, 1, 0, slope * middle));
        graphics.drawImage(pixels, 0, 0, null);
        graphics.dispose();
        return new Picture(image);
    }

    /// Another size. Shrinking goes by halves, so that no stroke falls between the pixels that are kept.
    Picture scaled(int width, int height) {
        var image = this;
        while (image.width() * HALF > width && image.height() * HALF > height) {
            image = image.drawn((int) (image.width() * HALF), (int) (image.height() * HALF));
        }
        return image.drawn(width, height);
    }

    /// A part of it.
    Picture part(int left, int top, int width, int height) {
        return new Picture(pixels.getSubimage(left, top, width, height));
    }

    /// Turned about its middle, on white.
    ///
    /// @param degrees clockwise; by quarters the size changes too
    Picture turned(double degrees) {
        var quarter = Math.abs(degrees) % 180 > 45 && Math.abs(degrees) % 180 < 135;
        var width = quarter ? height() : width();
        var height = quarter ? width() : height();
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.translate(width * HALF, height * HALF);
        graphics.rotate(Math.toRadians(degrees));
        graphics.drawImage(pixels, -width() / 2, -height() / 2, null);
        graphics.dispose();
        return new Picture(image);
    }

    /// Red, green and blue planes one after another, each value shifted and scaled.
    float[] planes(float[] mean, float[] deviation) {
        var size = width() * height();
        var planes = new float[3 * size];
        var row = new int[width()];
        for (var y = 0; y < height(); y++) {
            pixels.getRGB(0, y, width(), 1, row, 0, width());
            for (var x = 0; x < row.length; x++) {
                for (var channel = 0; channel < 3; channel++) {
                    var value = (row[x] >> (16 - 8 * channel) & 0xff) / 255f;
                    planes[channel * size + y * width() + x] = (value - mean[channel]) / deviation[channel];
                }
            }
        }
        return planes;
    }

    /// How bright a pixel is, from 0 to 255.
    int brightness(int x, int y) {
        var rgb = pixels.getRGB(x, y);
        return ((rgb >> 16 & 0xff) * 3 + (rgb >> 8 & 0xff) * 6 + (rgb & 0xff)) / 10;
    }

    private Picture drawn(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(pixels, 0, 0, width, height, null);
        graphics.dispose();
        return new Picture(image);
    }
}
