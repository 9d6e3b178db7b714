package dev.millrace.names.tagging;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Decides what a word is part of, by the vector of a language model and the opinion of the fast tagger: a layer of
/// rectified units and a softmax.
public final class Head {

    /// How many units the hidden layer has.
    public static final int HIDDEN = 128;

    private static final String RESOURCE = "/dev/millrace/names/head.gz";
    private static final int LABELS = Label.COUNT;

    private final byte[] inner;
    private final float[] innerScales;
    private final float[] innerBias;
    private final float[] outer;
    private final float[] outerBias;

    /// @param inner weights from each input to each hidden unit, input by input
    /// @param innerScales what an inner weight of one stands for, for each input
    /// @param outer weights from each hidden unit to each label, unit by unit
    /// @param outerBias with the leaning to recall
    public Head(byte[] inner, float[] innerScales, float[] innerBias, float[] outer, float[] outerBias) {
        this.inner = inner;
        this.innerScales = innerScales;
        this.innerBias = innerBias;
        this.outer = outer;
        this.outerBias = outerBias;
    }

    /// Reads the head that is on the class path.
    public static Head load() {
        try (var resource = Objects.requireNonNull(Head.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return read(resource);
        } catch (IOException e) {
            throw new UncheckedIOException("The model of names cannot be read from the class path", e);
        }
    }

    private static Head read(InputStream stream) throws IOException {
        try (var data = new DataInputStream(new GZIPInputStream(stream))) {
            return new Head(
                    data.readNBytes(HeadInput.SIZE * HIDDEN),
                    floats(data, HeadInput.SIZE),
                    floats(data, HIDDEN),
                    floats(data, HIDDEN * LABELS),
                    floats(data, LABELS));
        }
    }

    private static float[] floats(DataInputStream data, int count) throws IOException {
        var values = new float[count];
        for (var i = 0; i < count; i++) {
            values[i] = data.readFloat();
        }
        return values;
    }

    /// Writes it as [#load] reads it. Closes the stream.
    public void write(OutputStream stream) throws IOException {
        try (var data = new DataOutputStream(new GZIPOutputStream(stream))) {
            data.write(inner);
            for (var values : new float[][] {innerScales, innerBias, outer, outerBias}) {
                for (var value : values) {
                    data.writeFloat(value);
                }
            }
        }
    }

    /// Sets the probability of each label for a word.
    public void decide(float[] input, double[] probabilities) {
        var units = innerBias.clone();
        for (var i = 0; i < input.length; i++) {
            if (input[i] != 0) {
                add(units, input[i] * innerScales[i], i * HIDDEN);
            }
        }
        var sum = 0.0;
        for (var label = 0; label < LABELS; label++) {
            probabilities[label] = Math.exp(score(units, label));
            sum += probabilities[label];
        }
        for (var label = 0; label < LABELS; label++) {
            probabilities[label] /= sum;
        }
    }

    private void add(float[] units, float factor, int from) {
        for (var unit = 0; unit < HIDDEN; unit++) {
            units[unit] += factor * inner[from + unit];
        }
    }

    private float score(float[] units, int label) {
        var score = outerBias[label];
        for (var unit = 0; unit < HIDDEN; unit++) {
            score += Math.max(0, units[unit]) * outer[unit * LABELS + label];
        }
        return score;
    }
}
