# Computes the effect size of each row of which the paper prints one too, and prints both.
suppressMessages(library(metafor))
all <- read.csv(commandArgs(TRUE)[1])
counts <- subset(all, data == "dichotomous")
means <- subset(all, data == "continuous")
for (measure in c("OR", "RR", "RD")) {
  rows <- subset(counts, printed == measure)
  if (nrow(rows) > 0) {
    size <- as.numeric(escalc(measure = measure, ai = ai, n1i = n1i, ci = ci, n2i = n2i, data = rows)$yi)
    size <- if (measure == "RD") 100 * size else exp(size)
    cat(sprintf("%s\t%s\t%s\t%.10f\n", rows$study, measure, rows$printed.value, size), sep = "")
  }
}
rows <- subset(means, printed == "MD")
if (nrow(rows) > 0) {
  size <- as.numeric(escalc(measure = "MD", m1i = m1i, sd1i = sd1i, n1i = n1i, m2i = m2i, sd2i = sd2i,
    n2i = n2i, data = rows)$yi)
  cat(sprintf("%s\tMD\t%s\t%.10f\n", rows$study, rows$printed.value, size), sep = "")
}
invisible(escalc(measure = "OR", ai = ai, n1i = n1i, ci = ci, n2i = n2i, data = counts))
invisible(escalc(measure = "MD", m1i = m1i, sd1i = sd1i, n1i = n1i, m2i = m2i, sd2i = sd2i, n2i = n2i, data = means))
