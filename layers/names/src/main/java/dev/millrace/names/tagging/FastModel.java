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

/// The weights of the fast tagger, one byte each: for every hashed feature, how much it speaks for each label.
public final class FastModel {

    private static final String RESOURCE = "/dev/millrace/names/fast.gz";
    private static final int LABELS = Label.COUNT;

    private final byte[] weights;
    private final float[] transitions;
    private final float scale;
    private final float recall;

    /// @param transitions see [Chain#setTransitions]
    /// @param scale what a weight of one stands for
    /// @param recall added to the scores of every name, so that a probability of one half leans to recall
    public FastModel(byte[] weights, float[] transitions, float scale, float recall) {
        this.weights = weights;
        this.transitions = transitions;
        this.scale = scale;
        this.recall = recall;
    }

    /// Reads the model that is on the class path.
    public static FastModel load() {
        try (var resource = Objects.requireNonNull(FastModel.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return read(resource);
        } catch (IOException e) {
            throw new UncheckedIOException("The model of names cannot be read from the class path", e);
        }
    }

    private static FastModel read(InputStream stream) throws IOException {
        try (var data = new DataInputStream(new GZIPInputStream(stream))) {
            var scale = data.readFloat();
            var recall = data.readFloat();
            var transitions = new float[(LABELS + 1) * LABELS];
            for (var i = 0; i < transitions.length; i++) {
                transitions[i] = data.readFloat();
            }
            return new FastModel(data.readNBytes(LABELS << Features.BITS), transitions, scale, recall);
        }
    }

    /// Writes it as [#load] reads it. Closes the stream.
    public void write(OutputStream stream) throws IOException {
        try (var data = new DataOutputStream(new GZIPOutputStream(stream))) {
            data.writeFloat(scale);
            data.writeFloat(recall);
            for (var transition : transitions) {
                data.writeFloat(transition);
            }
            data.write(weights);
        }
    }

    /// What is added to the scores of every name.
    public float recall() {
        return recall;
    }

    /// Prepares a chain for [#score].
    public void prepare(Chain chain) {
        chain.setTransitions(transitions);
    }

    /// Fills in the scores of a chain for a sentence of which the features are extracted.
    public void score(Features features, int size, Chain chain) {
        for (var i = 0; i < size; i++) {
            score(features.of(i), features.count(i), chain.scores[i]);
        }
    }

    private void score(int[] numbers, int count, double[] scores) {
        int nothing = 0, person = 0, location = 0, organization = 0;
        for (var k = 0; k < count; k++) {
            var at = numbers[k] * LABELS;
            nothing += weights[at];
            person += weights[at + 1];
            location += weights[at + 2];
            organization += weights[at + 3];
        }
        scores[0] = nothing * scale;
        scores[1] = person * scale + recall;
        scores[2] = location * scale + recall;
        scores[3] = organization * scale + recall;
    }
}
