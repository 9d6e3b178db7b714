package dev.millrace.models.onnx;

import java.nio.FloatBuffer;

/// How the vectors of the tokens become the vector of the text.
enum Pooling {
    /// The vector of the first marker, which the model trained to stand for the whole.
    FIRST_TOKEN {
        @Override
        float[] pool(FloatBuffer tokens, int dimensions) {
            var vector = new float[dimensions];
            tokens.get(0, vector);
            return vector;
        }
    },
    /// The mean of all vectors.
    MEAN {
        @Override
        float[] pool(FloatBuffer tokens, int dimensions) {
            var sum = new float[dimensions];
            for (var position = 0; position < tokens.limit(); position++) {
                sum[position % dimensions] += tokens.get(position);
            }
            return sum;
        }
    };

    /// The vector of the text, of any length but zero: normalization follows.
    abstract float[] pool(FloatBuffer tokens, int dimensions);

    /// Scales to length one.
    static float[] normalized(float[] vector) {
        var squares = 0.0;
        for (var value : vector) {
            squares += (double) value * value;
        }
        var length = (float) Math.sqrt(squares);
        for (var i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }
}
