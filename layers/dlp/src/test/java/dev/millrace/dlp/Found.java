package dev.millrace.dlp;

import dev.millrace.core.text.RawText;
import java.util.List;

/// What the standard detectors find of any type, as tests like to ask.
public final class Found {

    private static final MaskingEngine ENGINE = MaskingEngine.standard().under(MaskingPolicy.STRICT);

    private Found() {}

    /// The values of that type.
    public static List<String> in(String text, InfoType type) {
        return ENGINE.mask(new RawText(text)).spans().stream()
                .filter(span -> span.type().equals(type))
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }

    /// Whether one span of that type covers the whole value, wherever the text holds it.
    public static boolean covers(String text, String value, InfoType type) {
        var start = text.indexOf(value);
        return ENGINE.mask(new RawText(text)).spans().stream()
                .anyMatch(span ->
                        span.type().equals(type) && span.start() <= start && span.end() >= start + value.length());
    }

    /// The text after masking.
    public static String masked(String text) {
        return ENGINE.mask(new RawText(text)).text().value();
    }
}
