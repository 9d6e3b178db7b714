package dev.millrace.dlp.finance;

import java.nio.charset.StandardCharsets;

/// The hash that Ethereum uses: Keccak as submitted to the SHA-3 competition, whose padding the standard changed.
///
/// Source: <https://keccak.team/keccak_specs_summary.html>
final class Keccak256 {

    private static final int ROUNDS = 24;
    private static final int RATE = 136;
    private static final int BYTES = 32;
    private static final long[] ROUND_CONSTANTS = roundConstants();

    private Keccak256() {}

    /// The hash of an ASCII text shorter than one block (136 characters).
    static byte[] of(String text) {
        var block = new byte[RATE];
        var input = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(input, 0, block, 0, input.length);
        block[input.length] ^= 1;
        block[RATE - 1] ^= (byte) 0x80;
        var lanes = new long[25];
        for (var i = 0; i < RATE; i++) {
            lanes[i / 8] ^= (block[i] & 0xFFL) << 8 * (i % 8);
        }
        for (var round = 0; round < ROUNDS; round++) {
            mixColumns(lanes);
            rotateAndMove(lanes);
            mixRows(lanes);
            lanes[0] ^= ROUND_CONSTANTS[round];
        }
        var hash = new byte[BYTES];
        for (var i = 0; i < BYTES; i++) {
            hash[i] = (byte) (lanes[i / 8] >>> 8 * (i % 8));
        }
        return hash;
    }

    private static void mixColumns(long[] lanes) {
        var parities = new long[5];
        for (var i = 0; i < 25; i++) {
            parities[i % 5] ^= lanes[i];
        }
        for (var i = 0; i < 25; i++) {
            lanes[i] ^= parities[(i + 4) % 5] ^ Long.rotateLeft(parities[(i + 1) % 5], 1);
        }
    }

    private static void rotateAndMove(long[] lanes) {
        var x = 1;
        var y = 0;
        var moving = lanes[1];
        for (var step = 0; step < 24; step++) {
            var nextY = (2 * x + 3 * y) % 5;
            x = y;
            y = nextY;
            var replaced = lanes[x + 5 * y];
            lanes[x + 5 * y] = Long.rotateLeft(moving, (step + 1) * (step + 2) / 2 % 64);
            moving = replaced;
        }
    }

    private static void mixRows(long[] lanes) {
        for (var row = 0; row < 25; row += 5) {
            var before = new long[5];
            System.arraycopy(lanes, row, before, 0, 5);
            for (var x = 0; x < 5; x++) {
                lanes[row + x] = before[x] ^ ~before[(x + 1) % 5] & before[(x + 2) % 5];
            }
        }
    }

    /// From a shift register of eight bits.
    private static long[] roundConstants() {
        var constants = new long[ROUNDS];
        var register = 1;
        for (var round = 0; round < ROUNDS; round++) {
            for (var j = 0; j < 7; j++) {
                constants[round] |= (register & 1L) << (1 << j) - 1;
                register = register << 1 ^ (register >> 7) * 0x171;
            }
        }
        return constants;
    }
}
