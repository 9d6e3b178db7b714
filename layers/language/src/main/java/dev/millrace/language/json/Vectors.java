package dev.millrace.language.json;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Vectors in JSON.
public final class Vectors {

    private Vectors() {}

    /// The vectors of an array of arrays.
    ///
    /// @throws IllegalArgumentException if it is none
    public static List<float[]> all(JsonNode vectors) {
        if (!vectors.isArray()) {
            throw new IllegalArgumentException("no vectors");
        }
        var all = new ArrayList<float[]>();
        vectors.forEach(vector -> all.add(one(vector)));
        return all;
    }

    /// The numbers of an array.
    ///
    /// @throws IllegalArgumentException if it is none
    public static float[] one(JsonNode numbers) {
        if (!numbers.isArray()) {
            throw new IllegalArgumentException("no vector");
        }
        var vector = new float[numbers.size()];
        for (var i = 0; i < vector.length; i++) {
            if (!numbers.get(i).isNumber()) {
                throw new IllegalArgumentException("no number");
            }
            vector[i] = numbers.get(i).floatValue();
        }
        return vector;
    }
}
