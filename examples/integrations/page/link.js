// What the page shows, and the same as the part of its address behind '#': so a link holds a case.

// What the page shows before anything is changed. A case's inputs are intervals; `neutral` is null for a concern.
export function freshState(facts) {
  return {
    tab: 'explore',
    language: 'en',
    model: 0,
    compare: false,
    channel: 1,
    customers: 0,
    harm: false,
    inputs: facts.inputs.map(({ neutral }) => known(neutral ?? 0.6)),
  };
}

// An input whose value is known.
export function known(value) {
  return { low: value, high: value };
}

export const isOpen = ({ low, high }) => low !== high;

const digits = (x) => String(Math.round(x * 1e5) / 1e5);

// The state as text. What is as in the beginning is left out, the concerns apart.
export function linkOf(state, facts) {
  const parts = [state.tab];
  facts.inputs.forEach(({ name, neutral }, i) => {
    const { low, high } = state.inputs[i];
    if (low === neutral && high === neutral) return;
    parts.push(`${name}=${low === high ? digits(low) : `${digits(low)}..${digits(high)}`}`);
  });
  if (state.model !== 0) parts.push(`model=${facts.models[state.model].name}`);
  if (state.compare) parts.push('compare');
  const customers = facts.customers.filter((_, i) => (state.customers >> i) & 1);
  if (customers.length > 0) parts.push(`customer=${customers.join('.')}`);
  if (state.channel !== 1) parts.push(`channel=${facts.channels[state.channel].replaceAll(' ', '_')}`);
  if (state.harm) parts.push('harm_was_meant');
  if (state.language !== 'en') parts.push(`lang=${state.language}`);
  return `#${parts.join('&')}`;
}

// The state that a link holds. What it does not name, or names wrongly, is as in the beginning; the library says later
// whether numbers are levels.
export function stateIn(link, facts, tabs) {
  const state = freshState(facts);
  for (const part of link.replace(/^#/, '').split('&')) {
    const [name, value = ''] = part.split('=').map(decodeURIComponent);
    const input = facts.inputs.findIndex((one) => one.name === name);
    const channel = facts.channels.findIndex((one) => one.replaceAll(' ', '_') === value);
    if (tabs.includes(name)) state.tab = name;
    else if (input >= 0) state.inputs[input] = intervalIn(value) ?? state.inputs[input];
    else if (name === 'model')
      state.model = Math.max(
        0,
        facts.models.findIndex((one) => one.name === value),
      );
    else if (name === 'compare') state.compare = true;
    else if (name === 'harm_was_meant') state.harm = true;
    else if (name === 'channel' && channel >= 0) state.channel = channel;
    else if (name === 'lang' && facts.languages.some(({ code }) => code === value)) state.language = value;
    else if (name === 'customer')
      facts.customers.forEach((one, i) => (state.customers |= value.split('.').includes(one) ? 1 << i : 0));
  }
  return state;
}

function intervalIn(text) {
  const found = /^(\d*\.?\d+)(?:\.\.(\d*\.?\d+))?$/.exec(text);
  return found && { low: Number(found[1]), high: Number(found[2] ?? found[1]) };
}
