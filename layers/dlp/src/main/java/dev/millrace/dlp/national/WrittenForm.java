package dev.millrace.dlp.national;

import com.google.errorprone.annotations.Immutable;
import dev.millrace.core.domain.Confidence;

/// One way of writing an identifier.
///
/// @param pattern a character for each of the text: `9` a digit, `A` a letter, `X` either, others for themselves
/// @param alone how sure a valid value in this form is without words that introduce it; 0 if it is not reported
@Immutable
record WrittenForm(String pattern, Confidence alone) {

    /// Whether digits are grouped by blanks, so that neighbouring groups may belong to the same number.
    boolean isLoose() {
        return pattern.indexOf(' ') >= 0;
    }

    /// Whether it holds digits and separators only.
    boolean isNumeric() {
        return pattern.indexOf('A') < 0 && pattern.indexOf('X') < 0;
    }
}
