### The words of the papers in Spanish.
