-- What somebody would write by hand in place of tact_recommend(assertiveness, cooperativeness, anger, urgency, stakes).
case
  when anger >= 0.75 and urgency < 0.75 then 'procrastination'
  when assertiveness + cooperativeness < 0.75 and stakes < 0.7 then 'avoidance'
  when assertiveness - cooperativeness + 0.3 * (urgency - stakes) > 0.3 then 'competition'
  when assertiveness + cooperativeness + 0.3 * (stakes - 0.5) - 0.3 * urgency > 1.1 then 'negotiation'
  when stakes < 0.3 and assertiveness < 0.5 then 'procrastination'
  else 'compromise'
end
