package dev.millrace.dlp.word;

import dev.millrace.core.text.RawText;
import dev.millrace.dlp.InfoType;
import dev.millrace.dlp.MaskingEngine;
import dev.millrace.dlp.MaskingPolicy;
import dev.millrace.dlp.person.PersonDetectors;
import dev.millrace.dlp.place.PlaceDetectors;
import dev.millrace.dlp.scan.OnePass;
import java.util.ArrayList;
import java.util.List;

/// What the detectors of places and people find in a text, as their tests like to ask.
public final class Read {

    private static final MaskingEngine ENGINE = engine();

    private Read() {}

    private static MaskingEngine engine() {
        var readers = new ArrayList<WordDetector>(PlaceDetectors.ofWords());
        readers.addAll(PersonDetectors.ofWords());
        return new MaskingEngine(
                List.of(new OnePass(PlaceDetectors.all()), new WordPass(readers)), MaskingPolicy.STRICT);
    }

    /// The values of that type.
    public static List<String> in(String text, String type) {
        return ENGINE.mask(new RawText(text)).spans().stream()
                .filter(span -> span.type().equals(new InfoType(type)))
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }

    /// The text after masking.
    public static String masked(String text) {
        return ENGINE.mask(new RawText(text)).text().value();
    }
}
