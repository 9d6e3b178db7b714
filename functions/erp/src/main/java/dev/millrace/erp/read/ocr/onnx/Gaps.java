package dev.millrace.erp.read.ocr.onnx;

import java.util.ArrayList;
import java.util.List;

/// The gaps between words of a line: columns of the picture with nothing but paper.
final class Gaps {

    private static final double MARGIN = 0.15;
    private static final double CONTRAST = 0.4;
    private static final double OF_HEIGHT = 0.16;
    private static final double OF_PITCH = 0.62;

    private Gaps() {}

    /// The middles of the gaps, in pixels from the left.
    ///
    /// @param characters how many the line has; the wider they stand, the wider a gap must be
    static List<Double> of(Picture line, int characters) {
        var ink = ink(line);
        var first = first(ink);
        var last = last(ink);
        var pitch = characters == 0 ? 0 : (double) (last - first) / characters;
        var narrowest = Math.max(OF_HEIGHT * line.height(), OF_PITCH * pitch);
        var gaps = new ArrayList<Double>();
        var start = first;
        for (var x = first; x <= last; x++) {
            if (ink[x]) {
                if (x - start > narrowest) {
                    gaps.add((x + start) / 2.0);
                }
                start = x + 1;
            }
        }
        return gaps;
    }

    /// Whether a column has a pixel that stands out from the paper, which is what most pixels look like.
    private static boolean[] ink(Picture line) {
        var top = (int) (line.height() * MARGIN);
        var histogram = new int[256];
        for (var x = 0; x < line.width(); x++) {
            for (var y = top; y < line.height() - top; y++) {
                histogram[line.brightness(x, y)]++;
            }
        }
        var paper = share(histogram, 0.75);
        var darkest = share(histogram, 0.02);
        var bound = paper - CONTRAST * (paper - darkest);
        var ink = new boolean[line.width()];
        for (var x = 0; x < ink.length; x++) {
            for (var y = top; y < line.height() - top && !ink[x]; y++) {
                ink[x] = line.brightness(x, y) < bound;
            }
        }
        return ink;
    }

    private static int share(int[] histogram, double share) {
        var all = 0L;
        for (var count : histogram) {
            all += count;
        }
        var sum = 0L;
        for (var value = 0; value < histogram.length; value++) {
            sum += histogram[value];
            if (sum >= share * all) {
                return value;
            }
        }
        return histogram.length - 1;
    }

    private static int first(boolean[] ink) {
        var x = 0;
        while (x < ink.length - 1 && !ink[x]) {
            x++;
        }
        return x;
    }

    private static int last(boolean[] ink) {
        var x = ink.length - 1;
        while (x > 0 && !ink[x]) {
            x--;
        }
        return x;
    }
}
