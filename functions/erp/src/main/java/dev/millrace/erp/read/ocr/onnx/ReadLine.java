package dev.millrace.erp.read.ocr.onnx;

import dev.millrace.erp.read.text.Box;
import dev.millrace.erp.read.text.Word;
import dev.millrace.models.onnx.TensorNetwork;
import dev.millrace.models.onnx.TensorNetwork.Tensor;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads one line of text: at each step across it the network gives each character a probability; the best character of
/// each step is taken, repetitions and blanks are left out (greedy CTC decoding).
///
/// The network was taught mostly on Chinese and drops spaces; so words end also where the picture shows a gap between
/// two
/// characters.
final class ReadLine {

    private static final int HEIGHT = 48;
    private static final int WIDEST = HEIGHT * 50;
    private static final double APART = 1.25;
    private static final double LEVEL = 0.12;
    private static final double LONG = 3;
    private static final double LOWEST = 0.4;
    private static final int NARROWEST = 16;
    private static final float[] HALF = {0.5f, 0.5f, 0.5f};

    private final TensorNetwork network;
    private final List<String> characters;

    /// @param characters what each output stands for, the blank first
    ReadLine(TensorNetwork network, List<String> characters) {
        this.network = network;
        this.characters = characters;
    }

    /// The words of a line.
    List<Word> of(Picture picture, Region region) {
        var box = within(picture, region.box());
        var line = line(picture, new Region(box, region.slope(), region.score()));
        var scaled = Math.clamp(Math.round((double) line.width() * HEIGHT / line.height()), NARROWEST, WIDEST);
        var small = line.scaled(scaled, HEIGHT);
        var result = network.run(new Tensor(small.planes(HALF, HALF), new long[] {1, 3, HEIGHT, scaled}));
        var glyphs = glyphs(result, scaled);
        return words(glyphs, Gaps.of(small, glyphs.size()), box, scaled);
    }

    private static Box within(Picture picture, Box box) {
        var left = (int) Math.clamp(box.left(), 0, picture.width() - 1.0);
        var top = (int) Math.clamp(box.top(), 0, picture.height() - 1.0);
        var width = Math.max(1, Math.min(picture.width() - left, (int) Math.ceil(box.width())));
        var height = Math.max(1, Math.min(picture.height() - top, (int) Math.ceil(box.height())));
        return new Box(left, top, left + width, top + height);
    }

    /// Paper curls: a line that falls or rises is followed.
    private static Picture line(Picture picture, Region region) {
        var box = region.box();
        var tilt = Math.abs(region.slope()) * box.width();
        var width = (int) box.width();
        var isLevel = tilt < LEVEL * box.height() || box.width() < LONG * box.height();
        return isLevel
                ? picture.part((int) box.left(), (int) box.top(), width, (int) box.height())
                : picture.along(box, region.slope(), width, (int)
                        Math.max(1, Math.max(box.height() - tilt, box.height() * LOWEST)));
    }

    /// A character where it stands.
    ///
    /// @param at pixels from the left of the scaled line
    private record Glyph(String text, double at, float probability) {}

    private List<Glyph> glyphs(Tensor result, int width) {
        var steps = (int) result.shape()[1];
        var classes = (int) result.shape()[2];
        var glyphs = new ArrayList<Glyph>();
        var last = 0;
        for (var step = 0; step < steps; step++) {
            var best = best(result.values(), step * classes, classes);
            if (best != 0 && best != last && best < characters.size()) {
                var probability = result.values()[step * classes + best];
                glyphs.add(new Glyph(characters.get(best), (step + 0.5) * width / steps, probability));
            }
            last = best;
        }
        return glyphs;
    }

    private static int best(float[] values, int from, int count) {
        var best = 0;
        for (var i = 1; i < count; i++) {
            best = values[from + i] > values[from + best] ? i : best;
        }
        return best;
    }

    private static List<Word> words(List<Glyph> glyphs, List<Double> gaps, Box box, int scaled) {
        var pitch = pitch(glyphs);
        var words = new ArrayList<Word>();
        var open = new ArrayList<Glyph>();
        for (var glyph : glyphs) {
            var apart = !open.isEmpty() && isApart(open.getLast(), glyph, gaps, pitch);
            if (glyph.text().isBlank() || apart || startsAmount(open, glyph)) {
                close(open, words, box, scaled);
            }
            if (!glyph.text().isBlank()) {
                open.add(glyph);
            }
        }
        close(open, words, box, scaled);
        return words;
    }

    /// A gap, and middles farther apart than those of neighbours: tills print narrow characters on wide grounds.
    private static boolean isApart(Glyph left, Glyph right, List<Double> gaps, double pitch) {
        return right.at() - left.at() > APART * pitch
                && gaps.stream().anyMatch(gap -> gap > left.at() && gap < right.at());
    }

    /// The middle distance between neighbours.
    private static double pitch(List<Glyph> glyphs) {
        var distances = new double[Math.max(0, glyphs.size() - 1)];
        for (var i = 0; i < distances.length; i++) {
            distances[i] = glyphs.get(i + 1).at() - glyphs.get(i).at();
        }
        Arrays.sort(distances);
        return distances.length == 0 ? 0 : distances[distances.length / 2];
    }

    /// "TOTAL:33.90": a label and its value.
    private static boolean startsAmount(List<Glyph> open, Glyph next) {
        return open.size() > 1
                && open.getLast().text().equals(":")
                && Character.isLetter(open.get(open.size() - 2).text().codePointAt(0))
                && Character.isDigit(next.text().codePointAt(0));
    }

    private static void close(List<Glyph> open, List<Word> words, Box box, int scaled) {
        if (open.isEmpty()) {
            return;
        }
        var text = new StringBuilder();
        open.forEach(glyph -> text.append(glyph.text()));
        var half = box.height() / 4;
        var left = box.left() + open.getFirst().at() * box.width() / scaled - half;
        var right = box.left() + open.getLast().at() * box.width() / scaled + half;
        var confidence = open.stream().mapToDouble(Glyph::probability).average().orElse(0);
        var place = new Box(Math.max(box.left(), left), box.top(), Math.min(box.right(), right), box.bottom());
        // Full-width signs are those of other languages, in wide cells.
        var plain = Misread.corrected(Normalizer.normalize(text, Normalizer.Form.NFKC));
        words.add(new Word(plain, place, Math.clamp(confidence, 0.0, 1.0)));
        open.clear();
    }
}
