package dev.millrace.triage.classify.kernel;

/// How much a text and its neighbours have in common: a positive semidefinite matrix, and the text's row beside it.
interface Kernel {

    /// Of the text with each neighbour.
    double[] withNeighbours();

    /// Adds the matrix of the neighbours, times that vector.
    void addProduct(double[] vector, double[] sum);
}
