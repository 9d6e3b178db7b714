package dev.millrace.erp.read.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// An element. Names are local: whoever reads knows of which vocabulary the document is.
///
/// @param text of this element itself, without blanks around it
public record Element(String name, Map<String, String> attributes, List<Element> children, String text) {

    /// Elements of that name below that path, in the order of the document.
    ///
    /// @param path names with `/` between them
    public Stream<Element> all(String path) {
        var here = Stream.of(this);
        for (var step : path.split("/", -1)) {
            here = here.flatMap(
                    it -> it.children().stream().filter(child -> child.name().equals(step)));
        }
        return here;
    }

    /// The first of them.
    public Optional<Element> first(String path) {
        return all(path).findFirst();
    }

    /// The text of the first of them that has any.
    public Optional<String> value(String path) {
        return all(path).map(Element::text).filter(text -> !text.isEmpty()).findFirst();
    }

    /// An attribute that is not empty.
    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute)).filter(value -> !value.isBlank());
    }
}
