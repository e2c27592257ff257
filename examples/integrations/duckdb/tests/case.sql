-- What one would write by hand over the same five columns: the yardstick for the speed of tact_recommend. It knows no
-- shades and no ties, and gives a reason for nothing.
case
  when anger >= 0.75 and urgency < 0.75 then 'procrastination'
  when assertiveness >= 0.625 and cooperativeness >= 0.625 then 'negotiation'
  when assertiveness >= 0.625 and cooperativeness < 0.375 then
    case when urgency >= 0.5 or stakes >= 0.5 then 'competition' else 'compromise' end
  when assertiveness < 0.375 and cooperativeness < 0.375 then
    case when stakes >= 0.75 then 'compromise' when urgency >= 0.75 then 'competition' else 'avoidance' end
  when stakes >= 0.75 and urgency < 0.25 then 'negotiation'
  else 'compromise'
end
