package dev.millrace.training.ner;

import dev.millrace.names.tagging.Label;
import java.util.Locale;
import java.util.Set;

/// What has to be mended in the labels of a source before names can be learned from them.
enum Corrections {
    NONE,
    /// Labels every mention of a person or place, also by pronouns and common nouns.
    MENTIONS {
        @Override
        Label label(String word, Label label, boolean alone) {
            var isName =
                    Character.isUpperCase(word.codePointAt(0)) && !NO_NAMES.contains(word.toLowerCase(Locale.ROOT));
            return isName ? label : Label.NOTHING;
        }

        @Override
        boolean isUnknown(String word, Label label, int position) {
            return super.isUnknown(word, label, position) || (position == 0 && label != Label.NOTHING);
        }
    },
    /// Labels the parties of a contract by their roles.
    ROLES {
        @Override
        Label label(String word, Label label, boolean alone) {
            return alone && PARTIES.contains(word.toLowerCase(Locale.ROOT)) ? Label.NOTHING : label;
        }
    };

    private static final Set<String> NO_NAMES = Set.of(
            ("the a an i he she it they we you his her their my our your its this that these those in on at for and or of "
                            + "to by with some any all who which what when where him them us me one many most people mr both "
                            + "each other another every no not but if as so there here")
                    .split(" "));
    private static final Set<String> PARTIES = Set.of("borrower", "lender", "bank", "erisa", "board", "company");

    static Corrections of(String source) {
        return switch (source) {
            case "gum" -> MENTIONS;
            case "sec-filings" -> ROLES;
            default -> NONE;
        };
    }

    /// The label that the word should have.
    ///
    /// @param alone whether neither neighbour carries the same label
    Label label(String word, Label label, boolean alone) {
        return label;
    }

    /// Whether the word says nothing about names: accounts of social networks are labelled in some sources only.
    boolean isUnknown(String word, Label label, int position) {
        return word.startsWith("@") || word.startsWith("#") || (label != Label.NOTHING && word.contains("_"));
    }
}
