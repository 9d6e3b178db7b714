package dev.millrace.dlp.finance;

import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.quicktheories.core.Gen;

/// Valid addresses, made from random payloads by the rules of their standards.
final class CryptoAddresses {

    private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final String BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int KINDS = 5;

    private CryptoAddresses() {}

    /// Of Bitcoin, to keys, scripts and witnesses of both versions, and of Ethereum.
    static Gen<String> any() {
        return integers().between(0, KINDS - 1).zip(longs().all(), (kind, seed) -> of(kind, new Random(seed)));
    }

    private static String of(int kind, Random random) {
        return switch (kind) {
            case 0 -> base58(0, random);
            case 1 -> base58(5, random);
            case 2 -> bech32(0, 32, 1, random);
            case 3 -> bech32(1, 52, 0x2bc830a3, random);
            default -> ethereum(random);
        };
    }

    /// The address with another character of its alphabet at some place. Of Ethereum's a letter in the other case, as
    /// their fifteen check bits or so let one other digit in four thousand pass.
    static String withOneChanged(String address, int place, int step) {
        if (address.startsWith("0x")) {
            return withOtherCase(address, place);
        }
        var segwit = address.startsWith("bc1");
        var alphabet = segwit ? BECH32 : BASE58;
        var first = segwit ? 3 : 1;
        var at = first + place % (address.length() - first);
        var other = alphabet.charAt((alphabet.indexOf(address.charAt(at)) + step) % alphabet.length());
        return address.substring(0, at) + other + address.substring(at + 1);
    }

    /// An Ethereum address with another digit at some place.
    static String withOtherDigit(String address, int place, int step) {
        var at = 2 + place % (address.length() - 2);
        var other = Character.forDigit((Character.digit(address.charAt(at), 16) + step) % 16, 16);
        return address.substring(0, at) + other + address.substring(at + 1);
    }

    /// Whether the case of an Ethereum address's letters is the one that ERC-55 prescribes.
    static boolean isInCheckedCase(String address) {
        return address.equals("0x" + inCheckedCase(address.substring(2).toLowerCase(Locale.ROOT)));
    }

    /// An Ethereum address of which letters of both cases are left whatever one character becomes.
    static Gen<String> ofEthereum() {
        return longs().all().map(seed -> ethereum(new Random(seed)));
    }

    private static String withOtherCase(String address, int place) {
        var letters = IntStream.range(2, address.length())
                .filter(at -> Character.isLetter(address.charAt(at)))
                .toArray();
        var at = letters[place % letters.length];
        var other = (char) (address.charAt(at) ^ 0x20);
        return address.substring(0, at) + other + address.substring(at + 1);
    }

    private static String base58(int version, Random random) {
        var bytes = new byte[25];
        random.nextBytes(bytes);
        bytes[0] = (byte) version;
        bytes[1] |= 1;
        var sha = sha256();
        System.arraycopy(sha.digest(sha.digest(Arrays.copyOf(bytes, 21))), 0, bytes, 21, 4);
        var written = new StringBuilder();
        for (var rest = new BigInteger(1, bytes); rest.signum() > 0; rest = rest.divide(BigInteger.valueOf(58))) {
            written.append(BASE58.charAt(rest.mod(BigInteger.valueOf(58)).intValue()));
        }
        return (version == 0 ? written.append('1') : written).reverse().toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static String bech32(int version, int length, int constant, Random random) {
        var values = new int[1 + length + 6];
        values[0] = version;
        for (var i = 1; i <= length; i++) {
            values[i] = random.nextInt(32);
        }
        values[length] &= version == 0 ? 31 : 16;
        var sum = checksum(values) ^ constant;
        for (var i = 0; i < 6; i++) {
            values[1 + length + i] = sum >> 5 * (5 - i) & 31;
        }
        var written = new StringBuilder("bc1");
        Arrays.stream(values).forEach(value -> written.append(BECH32.charAt(value)));
        return written.toString();
    }

    private static int checksum(int[] values) {
        var sum = 1;
        for (var value : new int[] {3, 3, 0, 2, 3}) {
            sum = step(sum, value);
        }
        for (var value : values) {
            sum = step(sum, value);
        }
        return sum;
    }

    private static int step(int sum, int value) {
        var next = (sum & 0x1ffffff) << 5 ^ value;
        for (var i = 0; i < GENERATOR.length; i++) {
            next ^= (sum >>> 25 + i & 1) * GENERATOR[i];
        }
        return next;
    }

    /// Letters are capital where the hash of the small ones has an eight or more; two at least of each case.
    private static String ethereum(Random random) {
        var bytes = new byte[20];
        var address = "";
        do {
            random.nextBytes(bytes);
            address = "0x" + inCheckedCase(HexFormat.of().formatHex(bytes));
        } while (address.chars().filter(Character::isUpperCase).count() < 2
                || address.chars().skip(2).filter(Character::isLowerCase).count() < 2);
        return address;
    }

    private static String inCheckedCase(String lower) {
        var hash = HexFormat.of().formatHex(Keccak256.of(lower));
        var checked = new StringBuilder();
        for (var i = 0; i < lower.length(); i++) {
            var c = lower.charAt(i);
            checked.append(hash.charAt(i) >= '8' ? Character.toUpperCase(c) : c);
        }
        return checked.toString();
    }
}
