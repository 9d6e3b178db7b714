package dev.millrace.training.ner;

import dev.millrace.names.tagging.Label;
import java.util.ArrayList;
import java.util.List;

/// Writes a labelled text piece by piece.
final class TextBuilder {

    private static final String CLOSING = ".,;:!?)]}%";
    private static final String OPENING = "([{$#";

    private final StringBuilder text = new StringBuilder();
    private final List<Entity> entities = new ArrayList<>();
    private final List<Entity> unknown = new ArrayList<>();

    /// Adds what is part of no name.
    TextBuilder plain(CharSequence piece) {
        text.append(piece);
        return this;
    }

    /// Adds a name.
    TextBuilder name(Label label, String piece) {
        entities.add(new Entity(label, text.length(), text.length() + piece.length()));
        return plain(piece);
    }

    /// Adds what may or may not be held a name.
    TextBuilder unknown(String piece) {
        unknown.add(new Entity(Label.NOTHING, text.length(), text.length() + piece.length()));
        return plain(piece);
    }

    /// Adds a word of a text that was cut into words, with a space before it where a writer would put one.
    void word(String word, Label label, boolean continued, boolean isUnknown) {
        if (!text.isEmpty() && !isAttached(word)) {
            text.append(' ');
        }
        var start = text.length();
        text.append(word);
        if (isUnknown) {
            unknown.add(new Entity(label, start, text.length()));
        }
        if (label != Label.NOTHING) {
            var from = continued ? entities.removeLast().start() : start;
            entities.add(new Entity(label, from, text.length()));
        }
    }

    private boolean isAttached(String word) {
        return (word.length() == 1 && CLOSING.indexOf(word.charAt(0)) >= 0)
                || word.startsWith("'")
                || word.equals("n't")
                || OPENING.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    LabelledText build(String source) {
        return new LabelledText(source, text.toString(), List.copyOf(entities), List.copyOf(unknown));
    }
}
