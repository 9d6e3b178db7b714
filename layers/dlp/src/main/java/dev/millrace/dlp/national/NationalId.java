package dev.millrace.dlp.national;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.InfoType;
import dev.millrace.dlp.scan.ContextWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// An identifier that a state gives out, described: how it is written, how it is checked, which words introduce it.
///
/// @param check whether a value is valid; it gets upper-case letters, digits and `+`, without other separators
/// @param introductions words and phrases that say what follows
/// @param introduced how sure a valid value is that they introduce
record NationalId(
        DetectorFacts facts,
        List<WrittenForm> forms,
        Predicate<String> check,
        Set<String> introductions,
        Confidence introduced) {

    InfoType type() {
        return facts.type();
    }

    /// A description in the making.
    ///
    /// @param region ISO 3166 alpha-2
    /// @param finds the form in a few words
    static Draft called(String type, String region, String finds) {
        return new Draft(new InfoType(type), region, finds);
    }

    /// Collects a description; `from` ends it.
    static final class Draft {

        private static final Confidence NOT_REPORTED = new Confidence(0);

        private final InfoType type;
        private final String region;
        private final String finds;
        private final List<WrittenForm> forms = new ArrayList<>();
        private Predicate<String> check = value -> true;
        private String checkInWords = "words near by";
        private Set<String> introductions = Set.of();
        private Confidence introduced = NOT_REPORTED;

        private Draft(InfoType type, String region, String finds) {
            this.type = type;
            this.region = region;
            this.finds = finds;
        }

        /// A valid value in these forms is that sure without further words.
        Draft alone(double confidence, String... patterns) {
            for (var pattern : patterns) {
                forms.add(new WrittenForm(pattern, new Confidence(confidence)));
            }
            return this;
        }

        /// A valid value in any of its forms, and in these, is that sure near words of that list.
        Draft introducedBy(String contextList, double confidence, String... patterns) {
            introductions = ContextWords.listed(contextList);
            introduced = new Confidence(confidence);
            return alone(0, patterns);
        }

        /// A value is valid under that condition.
        Draft checkedBy(String inWords, Predicate<String> condition) {
            checkInWords = inWords;
            check = condition;
            return this;
        }

        /// The description, complete with the standard or page that it follows.
        NationalId from(String source) {
            var facts = new DetectorFacts(type, region, finds, checkInWords, source);
            return new NationalId(facts, List.copyOf(forms), check, introductions, introduced);
        }
    }
}
