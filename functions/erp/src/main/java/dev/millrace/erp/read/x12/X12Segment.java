package dev.millrace.erp.read.x12;

import java.util.List;
import java.util.Optional;

/// A segment: `PO1*1*10*EA*9.95`.
record X12Segment(String tag, List<String> elements) {

    /// An element that is not empty.
    ///
    /// @param number from 1, as in `PO103`
    Optional<String> at(int number) {
        return number > elements.size()
                ? Optional.empty()
                : Optional.of(elements.get(number - 1).strip()).filter(it -> !it.isEmpty());
    }

    boolean is(String name, String qualifier) {
        return tag.equals(name) && at(1).filter(qualifier::equals).isPresent();
    }
}
