### The words of the papers in French.
