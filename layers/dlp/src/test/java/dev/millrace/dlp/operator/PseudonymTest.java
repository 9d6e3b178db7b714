package dev.millrace.dlp.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.TenantId;
import dev.millrace.dlp.InfoType;
import dev.millrace.dlp.MaskingScope;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.quicktheories.WithQuickTheories;

class PseudonymTest implements WithQuickTheories {

    private static final InfoType PERSON = new InfoType("PERSON");
    private static final MaskingScope SCOPE = new MaskingScope(new TenantId("acme"), new DocumentId("d1"));

    @Test
    void names_are_numbered_as_they_come_whatever_their_case_and_spacing() {
        var document = new Pseudonym().forDocument(SCOPE);

        assertThat(document.replace(PERSON, "Jane Doe")).isEqualTo("[PERSON_1]");
        assertThat(document.replace(PERSON, "Bob")).isEqualTo("[PERSON_2]");
        assertThat(document.replace(PERSON, "JANE\n  DOE")).isEqualTo("[PERSON_1]");
        assertThat(document.replace(InfoType.EMAIL_ADDRESS, "Bob")).isEqualTo("[EMAIL_ADDRESS_1]");
    }

    @Test
    void equal_values_share_a_pseudonym_and_different_values_do_not() {
        qt().forAll(lists().of(strings().allPossible().ofLengthBetween(1, 3)).ofSizeBetween(2, 40))
                .check(values -> {
                    var document = new Pseudonym().forDocument(SCOPE);
                    var first = values.stream()
                            .map(value -> document.replace(PERSON, value))
                            .toList();
                    var again = values.stream()
                            .map(value -> document.replace(PERSON, value))
                            .toList();
                    var spoken = values.stream()
                            .map(PseudonymTest::asSpoken)
                            .distinct()
                            .count();
                    return first.equals(again) && first.stream().distinct().count() == spoken;
                });
    }

    private static String asSpoken(String value) {
        var words = new StringBuilder();
        value.codePoints()
                .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
                .forEach(words::appendCodePoint);
        return words.toString().replaceAll(" +", " ").strip().toLowerCase(Locale.ROOT);
    }
}
