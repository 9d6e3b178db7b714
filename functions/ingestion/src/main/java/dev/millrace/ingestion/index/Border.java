package dev.millrace.ingestion.index;

import java.util.ArrayList;
import java.util.List;

/// Where text may be cut, from where it hurts least to where it hurts most.
enum Border {
    PARAGRAPH {
        @Override
        boolean isAfter(String text, int position) {
            return text.charAt(position) == '\n' && position > 0 && text.charAt(position - 1) == '\n';
        }
    },
    LINE {
        @Override
        boolean isAfter(String text, int position) {
            return text.charAt(position) == '\n';
        }
    },
    SENTENCE {
        @Override
        boolean isAfter(String text, int position) {
            return position > 0
                    && Character.isWhitespace(text.charAt(position))
                    && ".!?:;。！？".indexOf(text.charAt(position - 1)) >= 0;
        }
    },
    WORD {
        @Override
        boolean isAfter(String text, int position) {
            return Character.isWhitespace(text.charAt(position));
        }
    },
    /// Between any two characters, but not within one.
    CHARACTER {
        @Override
        boolean isAfter(String text, int position) {
            return !Character.isHighSurrogate(text.charAt(position));
        }
    };

    abstract boolean isAfter(String text, int position);

    /// The parts, which together are the text again.
    List<String> cut(String text) {
        var parts = new ArrayList<String>();
        var start = 0;
        for (var position = 0; position < text.length(); position++) {
            if (isAfter(text, position)) {
                parts.add(text.substring(start, position + 1));
                start = position + 1;
            }
        }
        if (start < text.length()) {
            parts.add(text.substring(start));
        }
        return parts;
    }
}
