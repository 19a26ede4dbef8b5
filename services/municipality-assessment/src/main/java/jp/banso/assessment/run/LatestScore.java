package jp.banso.assessment.run;

/** The score that counts, and the run it is of. */
public record LatestScore(RunView run, ScoreView score) {}
