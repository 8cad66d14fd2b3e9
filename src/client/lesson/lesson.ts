/** Everything that lives on a lesson page. Terminals are fetched later, when there is a lab. */
import './code-excerpt.ts';
import '#client/menus';
import '#client/dock/lab-dock';
import '#client/dock/lab-pill';
import './quiz-panel.ts';
import './run-block.ts';
import './task-card.ts';
import { resizableSplit } from '#client/dock/split';
import { focusableScrollers } from '#client/scrollers';
import { followEngine } from './engine-notes.ts';
import { followNextAction } from './next-action.ts';
import { outlineRail } from './rail.ts';
import { fillSeeds } from './seeds.ts';
import { lessonStanding } from './standing.ts';

outlineRail();
resizableSplit();
fillSeeds();
focusableScrollers();
followEngine();
lessonStanding();
followNextAction();
