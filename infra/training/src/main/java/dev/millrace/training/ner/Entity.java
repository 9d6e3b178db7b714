package dev.millrace.training.ner;

import dev.millrace.names.tagging.Label;

/// A name in a text.
///
/// @param start of its first character
/// @param end after its last character
record Entity(Label label, int start, int end) {

    boolean overlaps(int from, int to) {
        return start < to && end > from;
    }
}
