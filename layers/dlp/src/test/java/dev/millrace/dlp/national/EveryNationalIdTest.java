package dev.millrace.dlp.national;

import static dev.millrace.dlp.scan.Characters.isDigit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.text.RawText;
import dev.millrace.dlp.Contexts;
import dev.millrace.dlp.MaskingEngine;
import dev.millrace.dlp.MaskingPolicy;
import dev.millrace.dlp.national.SampleValues.Sample;
import dev.millrace.dlp.scan.OnePass;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quicktheories.WithQuickTheories;

/// What holds for each identifier is proved for each, from its description.
class EveryNationalIdTest implements WithQuickTheories {

    private static final int EXAMPLES = 100;

    @ParameterizedTest
    @MethodSource("identifiers")
    void a_valid_value_is_found_in_any_context(NationalId id) {
        var engine = engineFor(id);
        var introductions = id.introductions().stream().sorted().toList();
        qt().withExamples(EXAMPLES)
                .forAll(SampleValues.of(id), Contexts.any(), Contexts.oneOf(introductions))
                .check((value, context, words) -> {
                    var introduced = context.before() + words + " " + value.written() + context.after();
                    var standsAlone = value.form().alone().value() > 0.5;
                    return finds(engine, introduced, value.written())
                            && (!standsAlone || finds(engine, context.around(value.written()), value.written()));
                });
    }

    @ParameterizedTest
    @MethodSource("checked")
    void a_value_with_one_changed_digit_is_not_found(NationalId id) {
        var engine = engineFor(id);
        var words = id.introductions().stream().sorted().findFirst().orElseThrow();
        qt().withExamples(EXAMPLES)
                .forAll(
                        SampleValues.of(id),
                        integers().between(0, 30),
                        integers().between(1, 9))
                .assuming((value, position, by) -> isSeen(id, value, placeOfDigit(value, position), by))
                .check((value, position, by) -> {
                    var changed = withDigitChanged(value.written(), placeOfDigit(value, position), by);
                    return !finds(engine, words + " " + changed, changed);
                });
    }

    @Test
    void every_identifier_says_where_it_comes_from_and_which_words_introduce_it() {
        assertThat(NationalIds.described()).allSatisfy(id -> {
            assertThat(id.facts().source()).startsWith("https://");
            assertThat(id.introductions()).isNotEmpty();
            assertThat(id.introduced().value()).isGreaterThan(0.5);
        });
    }

    /// Which changes the check is bound to see. It is silent on:
    /// - the even digits of a DEA number, which are doubled: 5 more is 10 more;
    /// - remainders that a UTR's first digit does not tell apart, those of 1 and 2;
    /// - digits of an ACN whose weight times the change is a multiple of ten;
    /// - the digits after a Medicare number's ninth, and the century of a personnummer, which nothing checks;
    /// - CPF and CNPJ whose first check digit is 0, which stands for two remainders.
    private static boolean isSeen(NationalId id, Sample value, int place, int by) {
        var plain = value.plain();
        var at = value.plainPlace(place);
        return switch (id.type().name()) {
            case "US_DEA" -> at == 8 || at % 2 == 0 || by != 5;
            case "UK_UTR" -> at == 0 || plain.charAt(0) > '2' || plain.charAt(0) == '0';
            case "AU_ACN" -> (at == 8 ? 1 : 8 - at) * by % 10 != 0;
            case "AU_MEDICARE" -> at <= 8;
            case "SE_PERSONNUMMER" -> at >= plain.replace("+", "").length() - 10;
            case "BR_CPF" -> at >= 9 || plain.charAt(9) != '0';
            case "BR_CNPJ" -> at >= 12 || plain.charAt(12) != '0';
            default -> true;
        };
    }

    /// Those with a checksum. Since 2020 there is none in a Korean number, and the one before maps two remainders to
    /// one digit.
    private static Stream<NationalId> checked() {
        var unchecked = Set.of("US_SSN", "US_ITIN", "US_PASSPORT", "US_DRIVER_LICENSE", "UK_NINO", "IN_PAN", "KR_RRN");
        var forms = Set.of("letters that are given out", "month");
        return identifiers()
                .filter(id -> !unchecked.contains(id.type().name()))
                .filter(id -> !forms.contains(id.facts().check()));
    }

    private static Stream<NationalId> identifiers() {
        return NationalIds.described().stream();
    }

    private static MaskingEngine engineFor(NationalId id) {
        var scanner = new NationalIdScanner(List.of(id));
        return new MaskingEngine(List.of(new OnePass(List.of(scanner))), MaskingPolicy.STANDARD);
    }

    private static boolean finds(MaskingEngine engine, String text, String value) {
        var start = text.indexOf(value);
        return engine.mask(new RawText(text)).spans().stream()
                .anyMatch(span -> span.start() <= start && span.end() >= start + value.length());
    }

    private static int placeOfDigit(Sample value, int position) {
        var place = position % value.written().length();
        while (!isDigit(value.written().charAt(place))) {
            place = (place + 1) % value.written().length();
        }
        return place;
    }

    private static String withDigitChanged(String value, int place, int by) {
        var digit = (char) ('0' + (value.charAt(place) - '0' + by) % 10);
        return value.substring(0, place) + digit + value.substring(place + 1);
    }
}
