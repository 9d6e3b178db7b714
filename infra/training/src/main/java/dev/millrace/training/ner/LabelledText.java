package dev.millrace.training.ner;

import dev.millrace.names.tagging.Label;
import java.util.List;

/// A text, the names in it, and the stretches of which it is not known whether they are names.
record LabelledText(String source, String text, List<Entity> entities, List<Entity> unknown) {

    /// What the word between these positions is part of.
    Label labelOf(int start, int end) {
        for (var entity : entities) {
            if (entity.overlaps(start, end)) {
                return entity.label();
            }
        }
        return Label.NOTHING;
    }

    boolean isUnknown(int start, int end) {
        return unknown.stream().anyMatch(it -> it.overlaps(start, end));
    }
}
