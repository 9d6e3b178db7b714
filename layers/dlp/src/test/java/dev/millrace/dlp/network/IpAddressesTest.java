package dev.millrace.dlp.network;

import static dev.millrace.dlp.InfoType.IP_ADDRESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dlp.Contexts;
import dev.millrace.dlp.Found;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicktheories.WithQuickTheories;

class IpAddressesTest implements WithQuickTheories {

    @Test
    void an_ipv4_address_is_found_in_any_context() {
        var octet = integers().between(0, 255);
        qt().forAll(octet, octet, octet, octet).checkAssert((a, b, c, d) -> {
            var address = "%d.%d.%d.%d".formatted(a, b, c, d);
            assertThat(Found.in("from " + address + ":8080", IP_ADDRESS)).containsExactly(address);
            assertThat(Found.in("(" + address + "/24).", IP_ADDRESS)).containsExactly(address);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"34.41.12.52", "10.41.12.52", "34.41.123.5"})
    void four_pairs_of_digits_are_an_address_unless_a_word_says_phone(String address) {
        assertThat(Found.in("The host is " + address + " now.", IP_ADDRESS)).containsExactly(address);
        assertThat(Found.in("Her phone is " + address + " now.", IP_ADDRESS))
                .hasSize(address.equals("34.41.12.52") ? 0 : 1);
    }

    @Test
    void an_ipv6_address_is_found_in_any_context() {
        qt().forAll(longs().all(), integers().between(0, 6), Contexts.any()).check((seed, zeros, context) -> {
            var address = ipv6(new Random(seed), zeros);
            return Found.covers(context.around(address), address, IP_ADDRESS);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2001:db8::1",
                "::1",
                "fe80::1",
                "2001:db8::",
                "::ffff:192.0.2.128",
                "64:ff9b::192.0.2.33",
                "2001:0db8:0000:0000:0000:ff00:0042:8329",
                "2001:DB8:0:0:8:800:200C:417A"
            })
    void an_address_of_the_standard_is_found(String address) {
        assertThat(Found.in("ping " + address + ", then wait", IP_ADDRESS)).containsExactly(address);
        assertThat(Found.in("addr:" + address + ".", IP_ADDRESS)).containsExactly(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "256.1.1.1", "1.2.3", "1.2.3.4.5", "01.2.3.4", "version 1.2.3.4", "v1.2.3.4", "12:30:45", "std::vector",
                "bad::cafe", "A::B", "1:2:3", "00:1a:2b:3c:4d:5e", "1::2::3", "::", "1:2:3:4:5:6:7:8:9", "12345::1"
            })
    void other_dots_and_colons_are_left_alone(String text) {
        assertThat(Found.in("It says " + text + " there.", IP_ADDRESS)).isEmpty();
    }

    /// Begins with a group that holds a digit, then leaves out some zeros.
    private static String ipv6(Random random, int zeros) {
        var address = new StringBuilder("2001");
        for (var group = 1; group < 8 - zeros; group++) {
            address.append(group == 1 && zeros > 0 ? "::" : ":")
                    .append(HexFormat.of().toHexDigits((short) random.nextInt()));
        }
        return address.toString();
    }
}
