package dev.millrace.local.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A path of a route, with `{parameters}` and perhaps a greedy `{rest+}` at its end.
record PathPattern(String pattern) {

    /// The parameters' values, decoded, if the path matches.
    Optional<Map<String, String>> match(String rawPath) {
        var parts = segments(pattern);
        var given = segments(rawPath);
        var parameters = new LinkedHashMap<String, String>();
        for (var i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (i >= given.size()) {
                return Optional.empty();
            }
            if (isGreedy(part)) {
                parameters.put(name(part), decodedFrom(given, i));
                return Optional.of(parameters);
            }
            if (isParameter(part) && !given.get(i).isEmpty()) {
                parameters.put(name(part), decode(given.get(i)));
            } else if (!part.equals(decode(given.get(i)))) {
                return Optional.empty();
            }
        }
        return parts.size() == given.size() ? Optional.of(parameters) : Optional.empty();
    }

    /// The more a pattern fixes, the sooner it is chosen; a greedy one comes last.
    int precedence() {
        var parts = segments(pattern);
        var fixed = (int) parts.stream().filter(part -> !isParameter(part)).count();
        return (isGreedy(parts.getLast()) ? 0 : 10_000) + fixed;
    }

    /// Percent-decodes, leaving `+` alone as paths do.
    static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String decodedFrom(List<String> segments, int index) {
        return segments.subList(index, segments.size()).stream()
                .map(PathPattern::decode)
                .collect(Collectors.joining("/"));
    }

    private static List<String> segments(String path) {
        return new ArrayList<>(Arrays.asList(path.substring(1).split("/", -1)));
    }

    private static boolean isParameter(String part) {
        return part.startsWith("{") && part.endsWith("}");
    }

    private static boolean isGreedy(String part) {
        return part.startsWith("{") && part.endsWith("+}");
    }

    private static String name(String part) {
        return part.substring(1, part.length() - (isGreedy(part) ? 2 : 1));
    }
}
