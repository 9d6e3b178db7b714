package dev.millrace.core.s3;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// User metadata travels in HTTP headers, which are ASCII: other values are MIME encoded words (RFC 2047), as S3 has
/// it.
final class MetadataText {

    private static final String BEGIN = "=?UTF-8?B?";
    private static final String END = "?=";

    private MetadataText() {}

    static Map<String, String> encode(Map<String, String> metadata) {
        return metadata.entrySet().stream()
                .collect(Collectors.toMap(entry -> lower(entry.getKey()), entry -> encode(entry.getValue())));
    }

    static Map<String, String> decode(Map<String, String> metadata) {
        return metadata.entrySet().stream()
                .collect(Collectors.toMap(entry -> lower(entry.getKey()), entry -> decode(entry.getValue())));
    }

    private static String encode(String value) {
        return isPlain(value)
                ? value
                : BEGIN + Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8)) + END;
    }

    private static String decode(String value) {
        if (!value.regionMatches(true, 0, BEGIN, 0, BEGIN.length()) || !value.endsWith(END)) {
            return value;
        }
        try {
            var base64 = value.substring(BEGIN.length(), value.length() - END.length());
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return value;
        }
    }

    private static boolean isPlain(String value) {
        return value.equals(value.strip())
                && value.chars().allMatch(c -> c >= ' ' && c <= '~')
                && !value.startsWith(BEGIN);
    }

    private static String lower(String key) {
        return key.toLowerCase(Locale.ROOT);
    }
}
