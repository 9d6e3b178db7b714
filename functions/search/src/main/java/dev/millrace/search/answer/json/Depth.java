package dev.millrace.search.answer.json;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How deeply JSON is nested.
final class Depth {

    /// Deeper than this nothing is read.
    static final int MOST = 40;

    private Depth() {}

    /// 0 for what holds nothing.
    static int of(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> 1 + most(map.values());
            case List<?> list -> 1 + most(list);
            case null, default -> 0;
        };
    }

    private static int most(Collection<?> values) {
        return values.stream().mapToInt(Depth::of).max().orElse(0);
    }
}
