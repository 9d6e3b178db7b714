package dev.millrace.models.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.millrace.core.error.Defect;
import java.nio.FloatBuffer;
import java.util.Map;

/// A network with one tensor of numbers in and one out, as networks for images are.
///
/// On the caller's thread; many callers may share one.
public final class TensorNetwork implements AutoCloseable {

    private final String name;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String input;

    private TensorNetwork(String name, OrtEnvironment environment, OrtSession session) {
        this.name = name;
        this.environment = environment;
        this.session = session;
        this.input = session.getInputNames().iterator().next();
    }

    /// Numbers and how they are arranged.
    ///
    /// @param values row by row
    /// @param shape of each dimension, the outermost first
    @SuppressWarnings("ArrayRecordComponent") // millions of numbers, never compared
    public record Tensor(float[] values, long[] shape) {}

    /// Loads a network.
    ///
    /// @param name for messages
    /// @param graph in ONNX format
    /// @throws Defect if it is none
    public static TensorNetwork load(String name, byte[] graph) {
        Natives.makeReady();
        try {
            var environment = OrtEnvironment.getEnvironment();
            return new TensorNetwork(name, environment, environment.createSession(graph, Sessions.singleThreaded()));
        } catch (OrtException e) {
            throw new Defect("ONNX Runtime does not load " + name, e);
        }
    }

    /// What the network makes of a tensor: its first output.
    ///
    /// @throws Defect if the network does not take that shape
    public Tensor run(Tensor tensor) {
        try (var given = OnnxTensor.createTensor(environment, FloatBuffer.wrap(tensor.values()), tensor.shape());
                var result = session.run(Map.of(input, given))) {
            var output = (OnnxTensor) result.get(0);
            var buffer = output.getFloatBuffer();
            var values = new float[buffer.remaining()];
            buffer.get(values);
            return new Tensor(values, output.getInfo().getShape());
        } catch (OrtException e) {
            throw new Defect("ONNX Runtime fails in " + name, e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new Defect("ONNX Runtime does not let go of " + name, e);
        }
    }
}
