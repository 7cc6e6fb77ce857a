### The words of the papers in German.
