package dev.millrace.dlp.finance;

import static dev.millrace.dlp.finance.FinanceDetectors.CRYPTO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dlp.Contexts;
import dev.millrace.dlp.Found;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicktheories.WithQuickTheories;

class CryptoAddressesTest implements WithQuickTheories {

    /// The first coins' address, and examples of BIP-173, BIP-350 and ERC-55.
    private static final List<String> PUBLISHED = List.of(
            "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
            "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy",
            "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
            "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4",
            "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
            "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
            "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359");

    @Test
    void a_published_address_is_found_in_any_context() {
        qt().forAll(Contexts.oneOf(PUBLISHED), Contexts.any())
                .check((address, context) -> Found.covers(context.around(address), address, CRYPTO));
    }

    @Test
    void any_valid_address_is_found_in_any_context() {
        qt().forAll(CryptoAddresses.any(), Contexts.any())
                .check((address, context) -> Found.covers(context.around(address), address, CRYPTO));
    }

    @Test
    void an_address_with_one_changed_character_is_none() {
        qt().forAll(
                        CryptoAddresses.any(),
                        integers().between(0, 1_000),
                        integers().between(1, 30),
                        Contexts.any())
                .check((address, place, step, context) -> {
                    var changed = CryptoAddresses.withOneChanged(address, place, step);
                    return !Found.covers(context.around(changed), changed, CRYPTO);
                });
    }

    /// One in some four thousand has the case that its new digits ask for, and nothing tells it from a real one.
    @Test
    void an_ethereum_address_with_one_changed_digit_is_none_unless_its_case_happens_to_fit() {
        qt().withExamples(5_000)
                .forAll(
                        CryptoAddresses.ofEthereum(),
                        integers().between(0, 39),
                        integers().between(1, 15))
                .check((address, place, step) -> {
                    var changed = CryptoAddresses.withOtherDigit(address, place, step);
                    return Found.covers("to " + changed + ".", changed, CRYPTO)
                            == CryptoAddresses.isInCheckedCase(changed);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3T4", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAe"})
    void an_address_of_mixed_case_or_cut_short_is_none(String address) {
        assertThat(Found.in("wallet " + address, CRYPTO)).isEmpty();
    }

    @Test
    void an_ethereum_address_in_one_case_is_less_sure_but_one() {
        var address = "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed";

        assertThat(Found.in("It is " + address + " there.", CRYPTO)).containsExactly(address);
    }

    @Test
    void keccak_hashes_the_empty_text_as_published() {
        assertThat(HexFormat.of().formatHex(Keccak256.of(""))).startsWith("c5d2460186f7233c927e7db2dcc703c0");
    }
}
