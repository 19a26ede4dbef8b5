package jp.banso.points.law;

/** 根拠: what is said, with the rule and the article it is said by. */
record Provision(Text name, Text rule, Text article) {}
