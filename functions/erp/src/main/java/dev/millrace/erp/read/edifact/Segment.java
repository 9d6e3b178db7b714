package dev.millrace.erp.read.edifact;

import java.util.List;
import java.util.Optional;

/// A segment: elements, each of one or more components.
record Segment(String tag, List<List<String>> elements) {

    /// A component that is not empty.
    ///
    /// @param element from 1, as directories count them
    /// @param component from 1
    Optional<String> at(int element, int component) {
        return element > elements.size()
                        || component > elements.get(element - 1).size()
                ? Optional.empty()
                : Optional.of(elements.get(element - 1).get(component - 1)).filter(it -> !it.isBlank());
    }

    /// Whether its first component is that qualifier.
    boolean is(String name, String qualifier) {
        return tag.equals(name) && at(1, 1).filter(qualifier::equals).isPresent();
    }
}
