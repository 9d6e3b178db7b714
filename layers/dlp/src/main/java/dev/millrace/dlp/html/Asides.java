package dev.millrace.dlp.html;

import dev.millrace.dlp.projection.Encoding;
import dev.millrace.dlp.projection.FieldName;
import dev.millrace.dlp.projection.Projection;
import dev.millrace.dlp.projection.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What does not belong to the text in which it stands: attributes and comments.
final class Asides {

    private static final Encoding QUOTED = new TextEncoding();
    private static final Encoding BARE = new BareEncoding();
    private static final Encoding RAW = new RawEncoding();
    /// Attributes that say what the value of their element is.
    private static final List<String> NAMING =
            List.of("name", "property", "itemprop", "id", "placeholder", "aria-label");

    private record Aside(String before, long start, long end, Form form, Encoding encoding) {}

    private final Source source;
    private final Characters characters;
    private final List<Aside> waiting = new ArrayList<>();

    Asides(Source source, Characters characters) {
        this.source = source;
        this.characters = characters;
    }

    /// Adds the attributes of a tag; all of it, if it is hardly meant to be one.
    void add(Tag tag) {
        if (tag.isOdd()) {
            addRaw(tag.start() + 1, tag.end() - 1);
            return;
        }
        for (var attribute : tag.attributes()) {
            if (attribute.end() > attribute.start()) {
                waiting.add(aside(tag, attribute));
            }
        }
    }

    /// Adds what is read as it stands.
    void addRaw(long start, long end) {
        waiting.add(new Aside("", start, end, Form.RAW, RAW));
    }

    /// Projects what waits.
    void projectInto(Projection projection) throws IOException {
        for (var aside : waiting) {
            projection.filler(aside.before());
            source.seek(aside.start());
            projection.begin(aside.encoding());
            characters.project(projection, aside.end(), aside.form());
            projection.filler(Projection.GAP);
        }
        waiting.clear();
    }

    private Aside aside(Tag tag, Tag.Attribute attribute) {
        var name = attribute.name().toLowerCase(Locale.ROOT);
        var form = Elements.holdsUrl(name) ? Form.URL : Form.ATTRIBUTE;
        return new Aside(
                before(tag, name), attribute.start(), attribute.end(), form, attribute.quoted() ? QUOTED : BARE);
    }

    private String before(Tag tag, String name) {
        var naming = name.equals("value") || name.equals("content")
                ? tag.attribute(NAMING)
                : Optional.<Tag.Attribute>empty();
        var words = naming.map(attribute -> source.slice(attribute.start(), attribute.end()))
                .orElse(name);
        return FieldName.words(words) + ": ";
    }
}
