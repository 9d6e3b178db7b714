package dev.millrace.erp.read.ocr.onnx;

import dev.millrace.erp.read.text.Box;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// How likely each pixel belongs to text.
///
/// A line is what touching pixels above the bound make, if they are likely enough on the whole. The network is taught
/// cores of lines, shrunk by area × ratio / perimeter, so each grows by that again.
@SuppressWarnings("ArrayRecordComponent") // read only, never compared
record Likelihood(float[] values, int width, int height) {

    private static final float LIKELY = 0.3f;
    private static final double SURE = 0.5;
    private static final double GROWTH = 1.6;
    private static final int SMALLEST = 3;
    private static final double LONG = 3;

    /// The lines, in pixels of the picture.
    List<Region> regions(double scaleX, double scaleY) {
        var seen = new boolean[values.length];
        var regions = new ArrayList<Region>();
        for (var at = 0; at < values.length; at++) {
            if (!seen[at] && values[at] > LIKELY) {
                var blob = blob(at, seen);
                if (blob.isText()) {
                    regions.add(blob.region(scaleX, scaleY, width, height));
                }
            }
        }
        return regions;
    }

    private Blob blob(int start, boolean[] seen) {
        var blob = new Blob();
        var waiting = new ArrayDeque<Integer>();
        waiting.add(start);
        seen[start] = true;
        while (!waiting.isEmpty()) {
            var at = waiting.poll();
            var x = at % width;
            var y = at / width;
            blob.add(x, y, values[at]);
            for (var dy = -1; dy <= 1; dy++) {
                for (var dx = -1; dx <= 1; dx++) {
                    visit(x + dx, y + dy, seen, waiting);
                }
            }
        }
        return blob;
    }

    private void visit(int x, int y, boolean[] seen, ArrayDeque<Integer> waiting) {
        var at = y * width + x;
        if (x >= 0 && x < width && y >= 0 && y < height && !seen[at] && values[at] > LIKELY) {
            seen[at] = true;
            waiting.add(at);
        }
    }

    /// Pixels that touch: their bounds, their mean, and the line through them of least squares.
    private static final class Blob {

        private int left = Integer.MAX_VALUE;
        private int top = Integer.MAX_VALUE;
        private int right = -1;
        private int bottom = -1;
        private int count;
        private double sum;
        private double sumX;
        private double sumY;
        private double sumXx;
        private double sumXy;

        void add(int x, int y, float value) {
            left = Math.min(left, x);
            right = Math.max(right, x + 1);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y + 1);
            count++;
            sum += value;
            sumX += x;
            sumY += y;
            sumXx += (double) x * x;
            sumXy += (double) x * y;
        }

        boolean isText() {
            return right - left >= SMALLEST && bottom - top >= SMALLEST && sum / count >= SURE;
        }

        Region region(double scaleX, double scaleY, int width, int height) {
            var wide = right - left;
            var tilt = wide > LONG * (bottom - top) ? Math.abs(slope()) * wide : 0;
            var high = Math.max(1, bottom - top - tilt);
            var growth = GROWTH * wide * high / (2.0 * (wide + high));
            var box = new Box(
                    Math.max(0, left - growth) * scaleX,
                    Math.max(0, top - growth) * scaleY,
                    Math.min(width, right + growth) * scaleX,
                    Math.min(height, bottom + growth) * scaleY);
            return new Region(box, slope() * scaleY / scaleX, sum / count);
        }

        private double slope() {
            var spread = sumXx - sumX * sumX / count;
            return spread <= 0 ? 0 : (sumXy - sumX * sumY / count) / spread;
        }
    }
}
