package dev.millrace.erp.read.text;

import java.util.List;
import java.util.stream.Stream;

/// The beginning and the end of what is too long, so that hostile documents take no more time than long ones.
final class Ends {

    private Ends() {}

    /// All, or as many as are allowed, half of them from each end.
    static <T> List<T> of(List<T> all, int most) {
        var half = most / 2;
        return all.size() <= most
                ? all
                : Stream.concat(all.stream().limit(half), all.stream().skip(all.size() - half))
                        .toList();
    }
}
