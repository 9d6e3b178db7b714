package dev.millrace.dlp.number;

import static dev.millrace.dlp.InfoType.IBAN_CODE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dlp.Contexts;
import dev.millrace.dlp.Found;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicktheories.WithQuickTheories;
import org.quicktheories.core.Gen;

class IbansTest implements WithQuickTheories {

    private static final List<String> COUNTRIES =
            IbanForm.all().keySet().stream().sorted().toList();

    @Test
    void an_iban_of_any_country_is_found_in_any_context() {
        qt().forAll(ibans(), Contexts.any())
                .check((iban, context) -> Found.covers(context.around(iban), iban, IBAN_CODE)
                        && Found.covers(context.around(inGroups(iban)), inGroups(iban), IBAN_CODE)
                        && Found.covers(context.around(iban.toLowerCase()), iban.toLowerCase(), IBAN_CODE));
    }

    @Test
    void an_iban_with_one_changed_digit_is_not_an_iban() {
        qt().forAll(ibans(), integers().between(0, 31), integers().between(1, 9))
                .check((iban, position, by) -> {
                    var changed = withDigitChanged(iban, position, by);
                    return !Found.covers(changed, changed, IBAN_CODE)
                            && !Found.covers(inGroups(changed), inGroups(changed), IBAN_CODE);
                });
    }

    /// From the registry of SWIFT and from what banks publish.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AL47 2121 1009 0000 0002 3569 8741", "AD12 0001 2030 2003 5910 0100", "AT61 1904 3002 3457 3201",
                "BE68 5390 0754 7034", "BG80 BNBG 9661 1020 3456 78", "BR97 0036 0305 0000 1000 9795 493P 1",
                "CH93 0076 2011 6238 5295 7", "CY17 0020 0128 0000 0012 0052 7600", "CZ65 0800 0000 1920 0014 5399",
                "DE89 3704 0044 0532 0130 00", "DK50 0040 0440 1162 43", "EE38 2200 2210 2014 5685",
                "ES91 2100 0418 4502 0005 1332", "FI21 1234 5600 0007 85", "FR14 2004 1010 0505 0001 3M02 606",
                "GB29 NWBK 6016 1331 9268 19", "GE29 NB00 0000 0101 9049 17", "GI75 NWBK 0000 0000 7099 453",
                "GR16 0110 1250 0000 0001 2300 695", "HR12 1001 0051 8630 0016 0", "HU42 1177 3016 1111 1018 0000 0000",
                "IE29 AIBK 9311 5212 3456 78", "IL62 0108 0000 0009 9999 999", "IS14 0159 2600 7654 5510 7303 39",
                "IT60 X054 2811 1010 0000 0123 456", "KW81 CBKU 0000 0000 0000 1234 5601 01",
                        "LB62 0999 0000 0001 0019 0122 9114",
                "LI21 0881 0000 2324 013A A", "LT12 1000 0111 0100 1000", "LU28 0019 4006 4475 0000",
                "LV80 BANK 0000 4351 9500 1", "MC58 1122 2000 0101 2345 6789 030",
                        "MT84 MALT 0110 0001 2345 MTLC AST0 01S",
                "MU17 BOMM 0101 1010 3030 0200 000M UR", "NL91 ABNA 0417 1643 00", "NO93 8601 1117 947",
                "PL61 1090 1014 0000 0712 1981 2874", "PT50 0002 0123 1234 5678 9015 4",
                        "RO49 AAAA 1B31 0075 9384 0000",
                "SA03 8000 0000 6080 1016 7519", "SE45 5000 0000 0583 9825 7466", "SI56 1910 0000 0123 438",
                "SK31 1200 0000 1987 4263 7541", "SM86 U032 2509 8000 0000 0270 100",
                        "TR33 0006 1005 1978 6457 8413 26",
                "XK05 1212 0123 4567 8906", "UA21 3223 1300 0002 6007 2335 6600 1", "VG96 VPVG 0000 0123 4567 8901"
            })
    void a_published_example_is_found(String iban) {
        assertThat(Found.in("Please pay to " + iban + " by Friday.", IBAN_CODE)).containsExactly(iban);
        var compact = iban.replace(" ", "");
        assertThat(Found.in("IBAN:" + compact + ";", IBAN_CODE)).containsExactly(compact);
    }

    @Test
    void an_iban_glued_to_a_word_is_found_as_scanned_documents_lose_spaces() {
        assertThat(Found.in("IBANDE89370400440532013000BIC", IBAN_CODE)).containsExactly("DE89370400440532013000");
    }

    @Test
    void check_digits_that_are_never_given_out_are_refused() {
        assertThat(CheckDigits.areRight("DE89370400440532013000")).isTrue();
        assertThat(CheckDigits.areRight("DE00370400440532013089")).isFalse();
    }

    private Gen<String> ibans() {
        return Contexts.oneOf(COUNTRIES).zip(longs().all(), (country, seed) -> iban(country, new Random(seed)));
    }

    private static String iban(String country, Random random) {
        var bban = new StringBuilder();
        for (var kind : IbanForm.in(country).orElseThrow().bban().toCharArray()) {
            var letter = kind == 'a' || (kind == 'c' && random.nextBoolean());
            bban.append((char) (letter ? 'A' + random.nextInt(26) : '0' + random.nextInt(10)));
        }
        return country + "%02d".formatted(98 - remainder(bban + country + "00")) + bban;
    }

    /// Said in another way than the code under test says it.
    private static int remainder(String characters) {
        var digits = new StringBuilder();
        characters.chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue();
    }

    private static String inGroups(String iban) {
        var groups = new StringBuilder();
        for (var i = 0; i < iban.length(); i += 4) {
            groups.append(i == 0 ? "" : " ").append(iban, i, Math.min(i + 4, iban.length()));
        }
        return groups.toString();
    }

    private static String withDigitChanged(String iban, int position, int by) {
        var at = position % iban.length();
        while (!Character.isDigit(iban.charAt(at))) {
            at = (at + 1) % iban.length();
        }
        var digit = (char) ('0' + (iban.charAt(at) - '0' + by) % 10);
        return iban.substring(0, at) + digit + iban.substring(at + 1);
    }
}
